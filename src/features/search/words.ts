import { queryLimits, type Query } from '#domain/search/query.ts'

/** The words of the search, and of what comes of it. */
export const search = {
  title: 'さがす',
  label: 'ことばでさがす',
  placeholder: '例：保育園　引っ越し　バス',
  data: 'さがすためのデータ',
  start: '知りたいことを入れてください。ひらがなでも、いくつかのことばでも、さがせます。つながらなくても使えます。',
  count: (count: number) => (count ? `${count}件見つかりました。` : '見つかりませんでした。'),
  inTown: (name: string, count: number) => `${name}（${count}件）`,
  pages: 'まちとテーマのページ',
  pageKinds: { town: 'まち', theme: 'テーマ' },
  examples: 'たとえば、こんなことばで',
  scenes: '困りごとから見る',
  themes: 'テーマから見る',
  filters: 'しぼりこむ',
  town: 'まち',
  allTowns: 'すべてのまち',
  theme: 'テーマ',
  allThemes: 'すべてのテーマ',
  scene: '場面',
  allScenes: 'すべての場面',
  kind: '種類',
  allKinds: 'すべての種類',
  kinds: {
    initiative: '取り組み',
    goal: '目標・まとまり',
    indicator: 'めやす',
    fact: '書いてあること',
    term: 'ことばの説明',
  },
  joint: (towns: string) => `${towns}の計画`,
  glossary: 'ことばの説明',
  widen: (count: number) => `しぼりこみをやめる（${count}件）`,
  more: (count: number) => `あと${count}件を見る`,
  hint: 'ことばを短くするか、ほかのことばでためしてください。',
  part: '1つのことばでさがす',
  tooLong: `${queryLimits.letters}字までを使ってさがします。`,
}

/** The kinds in the order in which they are offered. */
export const searchKindNames = Object.entries(search.kinds)

const quoted = (words: readonly string[], between: string): string => words.map((word) => `「${word}」`).join(between)

/** That what was typed found nothing, and what was looked for in its place. */
export const takenWords = (typed: string, taken: readonly string[]): string =>
  taken.length > 1
    ? `「${typed.trim()}」では見つからないので、${quoted(taken, 'と')}に分けてさがしました。`
    : `「${typed.trim()}」では見つからないので、${quoted(taken, '')}でさがしました。`

/** That nothing was looked for, since these letters cannot be. */
export const unreadLetters = (letters: readonly string[]): string =>
  `${quoted(letters, '')}は、さがすことができない字です。この字をひらがなか、ほかの字に変えてください。`

/** That these words were not looked for. */
export const leftWords = (words: readonly string[]): string =>
  `ことばは${queryLimits.words}つまでさがします。${quoted(words, '')}は、さがしていません。`

/** A word by itself, and how much it finds. */
export const partWords = ({ word, count }: { readonly word: string; readonly count: number }): string =>
  `「${word}」（${count}件）`

/** What was looked for in vain, each word with what it was also taken for. */
export const triedWords = ({ words }: Query): readonly string[] =>
  words.map(({ typed, alike }) =>
    alike.length
      ? `「${typed}」のほかに、${quoted(
          alike.slice(0, 5).map(({ word }) => word),
          '',
        )}でもさがしました。`
      : `「${typed}」でさがしました。`,
  )
