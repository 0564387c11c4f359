/** What is said where a page is sent to somebody. */
export const sending = {
  send: '送る',
  /** A record as somebody else meets it: what it is, whose it is, of which years, and what it says. */
  record: (name: string, publisher: string, years: string, sentence: string) =>
    [name, `${publisher}の${years}`, sentence].filter(Boolean).join('\n'),
}
