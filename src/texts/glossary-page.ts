import { foundCount, itemCount } from './counters.ts'

/** The words of the glossary, and of a term explained on other pages. */
export const glossary = {
  title: '用語の説明',
  line: '資料のことば、役所のことば',
  lead: '資料のことばや役所のことばを、わかりやすく説明しています。資料の行がついていない説明は、私たちが書きました。',
  byUs: 'この説明は、私たちが書きました。',
  byDocument: (title: string) => `「${title}」の説明をもとにしました。`,
  printed: (words: string) => `資料のことば：${words}`,
  notNow: 'この用語の説明を、いまは出せません。つながっているところで、もう一度ためしてください。',
  close: 'とじる',
  total: (count: number) => `用語は、全部で${count}件あります。`,
  field: '用語をさがす',
  found: foundCount,
  count: itemCount,
  row: (kana: string) => `${kana}行`,
  also: (words: readonly string[]) => `ほかの書き方：${words.join('、')}`,
  data: '用語の説明',
}
