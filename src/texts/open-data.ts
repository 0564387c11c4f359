/** The tables of the open data, as the page about the app names them. */
export const openDataTables = [
  { file: 'documents.csv', about: 'もとの資料' },
  { file: 'goals.csv', about: '目標、まとまり、施策、事業' },
  { file: 'initiatives.csv', about: '取り組みと、その中身' },
  { file: 'relations.csv', about: 'ほかの結びつき：戦略と施策、また出てくる同じ取り組み' },
  { file: 'activities.csv', about: '年ごとの予定と、したこと' },
  { file: 'participation.csv', about: '共同の取り組みに加わるまち' },
  { file: 'indicators.csv', about: 'めやす（重要業績評価指標）' },
  { file: 'observations.csv', about: 'めやすの数：はじめ、目標、結果、推計' },
  { file: 'progress.csv', about: '目標1つずつの進みぐあい：言えることと、言えないわけ' },
  { file: 'facts.csv', about: '資料に書いてある事がら' },
  { file: 'places.csv', about: '資料に名前がある場所や行事' },
  { file: 'terms.csv', about: '用語の説明' },
  { file: 'statements.csv', about: 'まちの説明：達成のようすと理由' },
  { file: 'comparable.csv', about: 'くらべられる数字と、くらべられない数字：そのわけ' },
  { file: 'datapackage.json', about: 'すべての表の列の説明（Frictionless Data Package）' },
] as const
