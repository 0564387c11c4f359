/** The words of the page of a plan. */
export const plan = {
  contents: '計画の中身',
  strategies: '重要戦略',
  indicators: '計画全体のめやす',
  facts: '計画に書いてあること',
  terms: 'ことばの説明',
  source: 'もとの資料',
  document: 'もとの資料を読む',
  documentLine: (lines: number) => `全部で${lines}行`,
}
