/** The words around a figure that is taken away, as text or as a picture. */
export const figureShare = {
  copy: '出どころといっしょにコピー',
  copied: 'コピーしました。',
  refused: 'コピーできませんでした。下の文をえらんで、コピーしてください。',
  text: 'コピーする文',
  save: '画像で保存する',
  saved: '絵をつくりました。ブラウザーの「ダウンロード」を見てください。',
  failed: '絵をつくれませんでした。',
  source: (source: string) => `出どころ：${source}`,
}
