/** The words of the button that reads aloud. */
export const aloud = {
  start: '声で聞く',
  stop: '声を止める',
}

/** The words of the settings of level, furigana and brightness. */
export const readingSettings = {
  title: '文字と文のやさしさ',
  level: 'ことば',
  levels: { plain: 'ふつう', easy: 'やさしい日本語', printed: 'もとの文' },
  levelAbout: {
    plain: '毎日のことばで書きます。',
    easy: '短くて、やさしい文で書きます。',
    printed: '資料に書いてあるままです。',
  },
  furigana: 'ふりがなをつける',
  glossary: '用語の説明を見る',
  close: 'とじる',
  kept: 'えらんだことを、この端末に残しました。',
  unkept: 'この端末には残せませんでした。開いているあいだだけ使います。',
  printed: 'もとの文を見る',
  printedTitle: '資料での名前',
  printedWords: '資料のことば',
}
