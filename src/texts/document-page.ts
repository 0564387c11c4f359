/** The words of a link to the lines that a text comes from. */
export const source = {
  fact: 'この文',
  from: 'もとの資料：',
  of: (what: string) => `${what}のもとの行 `,
  title: 'もとの資料',
}

/** The words of the page of a source document. */
export const document = {
  marked: (name: string) => `「${name}」のもとになった資料のことばに、印をつけています。`,
  lineOf: '行目：',
  slip: (printed: string, read: string, because: string) => `「${printed}」は「${read}」と読みました。${because}`,
  about: '公開されているPDFから取り出した文字を、そのままのせています。',
  hash: 'ファイルの確かめ（SHA-256）',
  slips: '文字の取り出しの読みちがい',
  notPrinted: '日付は資料に書いてありません',
  published: (date: string) => `${date}に出されたもの`,
  revised: (dates: string) => `${dates}に変更`,
  toLine: (first: string) => `${first}へ`,
  all: '資料の全文',
  asTables: 'この資料から写した表をダウンロードする',
}
