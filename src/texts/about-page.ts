import { wholeOf } from './joint-words.ts'
import type { ReleaseWords } from './region-words.ts'

/** The words of the page about the app. */
export const about = {
  title: 'このアプリについて',
  what: (named: ReleaseWords) =>
    `まちしるべは、市や町の計画を、だれでも読めるようにしたものです。計画は、${wholeOf(named)}が公開しました。市役所や町役場がつくったものではありません。`,
  documents: 'もとの資料',
  staff: '市や町の職員の方へ',
  staffLine: '今も続いているかを、表で知らせる',
  data: 'データを使う',
  dataWords: 'どの行にも、資料の行番号がついています。',
  madeOn: (date: string) => `私たちがこのデータを最後に直したのは、${date}です。`,
  device: 'この端末にあるもの',
  deviceWords:
    '計画のデータは、この端末の中だけにあります。あなたのまち、設定、さがしたキーワード、保存したものも同じです。どこにも送りません。ブラウザーのサイトデータを消すと、いっしょに消えます。',
  look: '画面の明るさ',
  looks: { auto: '端末に合わせる', light: '明るい', dark: '暗い' },
  version: (version: string) => `アプリの版：${version}`,
}
