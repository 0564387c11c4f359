/** The words of the page of a plan. */
export const plan = {
  contents: '計画の中身',
  strategies: '重要戦略',
  indicators: '計画全体のめやす',
  facts: '計画に書いてあること',
  terms: '用語の説明',
  source: 'もとの資料',
  document: 'もとの資料を読む',
  documentKinds: {
    plan: '計画',
    revision: '計画の改訂版',
    results: '結果の報告',
    erratum: '計画の正誤表',
    sheet: '市や町がつけている表',
  },
  documentLine: (lines: number) => `全部で${lines}行`,
}
