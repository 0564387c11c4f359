/** The topics of a comparison that are no life event, by their id. */
export const topicNames = { support: '支援制度', people: '人口', figures: 'くらべられる数字', gaps: '書いていないこと' }
