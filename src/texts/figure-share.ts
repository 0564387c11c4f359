/** The words around a figure that is taken away, as text or as a picture. */
export const figureShare = {
  copy: '出どころといっしょに写す',
  copied: '写しました。',
  refused: 'ブラウザーが写させませんでした。下の文をえらんで、写してください。',
  text: '写す文',
  save: '絵にして保存する',
  saved: '絵をつくりました。ブラウザーの「ダウンロード」を見てください。',
  failed: '絵をつくれませんでした。',
  source: (source: string) => `出どころ：${source}`,
}
