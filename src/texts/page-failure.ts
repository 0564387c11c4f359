/** What is said where the app could not draw a page. */
export const pageFailure = {
  sentence: 'このページを、うまく見せることができませんでした。',
  again: 'もう一度開く',
  home: 'はじめのページへ',
}
