/** What is said where a text is copied, and where the browser refuses. */
export const copying = {
  copied: '写しました。',
  refused: '写せませんでした。下の文をえらんで、写してください。',
  toCopy: '写す文',
}
