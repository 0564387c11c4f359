/** What links to other pages are called, where the link stands outside of the feature that it leads to. */
export const links = {
  themes: 'テーマから見る',
  compare: 'まちをくらべる',
  compareWithOthers: 'ほかのまちとくらべる',
  compareLine: '人口や取り組みを、ならべて見る',
  topicOfAll: (name: string, towns: string) => `「${name}」を${towns}で見る`,
  leafletOfTown: 'このまちのことを印刷する',
  leafletOfList: '保存したものを印刷する',
  saved: '保存したもの',
  seeSaved: '保存したものを見る',
  kiosk: '移住フェアで使う',
  kioskLine: 'スタッフ用：準備を見て、フェアの画面を始める',
  device: 'この端末に入っているもの',
  deviceLine: '確かめて、直す。すべて消す',
  install: 'ホーム画面に置く',
  installLine: '1回おすだけで開けるようにする',
}
