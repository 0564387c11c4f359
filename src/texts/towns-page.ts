/** The words of the page of all towns. */
export const towns = { title: 'まちをえらぶ', plans: 'まちごとの計画' }
