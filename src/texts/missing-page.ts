/** The words of the page for an address that leads nowhere. */
export const missing = {
  title: 'このページはありません',
  words: 'アドレスが変わったか、打ちまちがいがあるようです。',
  record: 'この番号のものは、いまのデータの中にありません。',
  home: 'ホームへ',
  towns: 'まちをえらぶ',
}
