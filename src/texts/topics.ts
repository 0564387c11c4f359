/** The topics of a comparison that are no life event, by their id. */
export const topicNames = { support: '支援制度', people: '人口', figures: 'ならべられる数', gaps: '書いてないこと' }
