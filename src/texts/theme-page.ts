/** The words of the page of a theme. */
export const theme = {
  data: (name: string) => `${name}のデータ`,
  about: (about: string, towns: string) => `${about}について、${towns}の資料に書いてあることです。`,
  initiatives: '取り組み',
  indicators: 'めやす',
  none: 'このテーマの取り組みは、資料にのっていません。',
  without: 'そのまちだけの計画が資料の中にないまち',
}
