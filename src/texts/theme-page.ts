/** The words of the page of a theme. */
export const theme = {
  data: (name: string) => `${name}のデータ`,
  about: (about: string, towns: string) => `${about}について、${towns}の資料に書いてあることです。`,
  indicators: 'めやす',
  map: (towns: string) => `${towns}の、場所の数`,
  noPlace: '場所の名前なし',
  plans: '計画に書いてあること',
  plan: 'この計画の全体を見る',
  none: 'このテーマの取り組みは、資料にのっていません。',
  without: 'そのまちだけの計画が資料の中にないまち',
}
