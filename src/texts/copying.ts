/** What is said where a text is copied, and where the browser refuses. */
export const copying = {
  copied: 'コピーしました。',
  refused: 'コピーできませんでした。下の文をえらんで、コピーしてください。',
  toCopy: 'コピーする文',
}
