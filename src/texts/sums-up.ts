import type { SummedUp } from '#domain/wording.ts'

/** Said under a text that sums up more lines than those of its page. Apart from other words: home does not load it. */
export const summedUp: Readonly<Record<SummedUp, string>> = {
  parts: '下にある取り組みからも、まとめました。',
  measured: 'このめやすではかる取り組みからも、まとめました。',
}
