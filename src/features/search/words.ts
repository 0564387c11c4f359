import { queryLimits, type Query } from '#domain/search/query.ts'
import { foundCount, thingsOf } from '#texts/counters.ts'

/** The words of the search, and of what comes of it. */
export const search = {
  lists: 'まちが公開している一覧から',
  listed: (town: string, count: number) => `${town}の一覧：${count}件`,
  title: 'さがす',
  label: 'キーワードでさがす',
  placeholder: '例：保育園　空き家',
  data: 'さがすためのデータ',
  start: '知りたいことを入れてください。ひらがなでも、いくつかのキーワードでも、さがせます。つながらなくても使えます。',
  count: foundCount,
  inTown: (name: string, count: number) => `${name}（${count}件）`,
  pages: '場面、まち、テーマのページ',
  pageKinds: { scene: '場面', town: 'まち', theme: 'テーマ' },
  recent: '前にさがしたキーワード',
  forget: 'すべて消す',
  examples: 'たとえば、こんなキーワードで',
  scenes: '暮らしの場面から',
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
    term: '用語の説明',
  },
  joint: (towns: string) => `${towns}の計画`,
  glossary: '用語の説明',
  widen: (count: number) => `しぼりこみをやめる（${count}件）`,
  more: (count: number) => `あと${count}件を見る`,
  ask: '役所で聞くこと',
  copy: '聞くことをコピー',
  offices: '役所の公式サイトは、まちのページから開けます。',
  latin: 'This search knows Japanese, romaji and some English words.',
  hint: 'キーワードを短くするか、ほかのキーワードでためしてください。',
  part: '1つのキーワードでさがす',
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

/** That words were looked for which sound like those that were typed. */
export const soundWords = (typed: string): string =>
  `「${typed.trim()}」では見つからないので、読みがにているキーワードでさがしました。`

/** Which of the words the hits hold, and of which those that were typed apart there is nothing beside them. */
export const nearestWords = (kept: readonly string[], lacking: readonly string[]): string =>
  `${lacking.length ? `${quoted(lacking, '')}もふくむものはありません。` : ''}${quoted(kept, 'と')}をふくむものを出しています。`

/** That hits follow which hold parts of the word alone. */
export const apartWords = (apart: readonly string[]): string =>
  `${quoted(apart, 'と')}をふくむものも、あとに出しています。`

/** That no document holds the words; `documents`: how many there are. */
export const absentWords = (documents: number, words: readonly string[]): string =>
  `${thingsOf(documents)}の資料のどれにも${quoted(words, '')}は出てきません。`

/** What to ask at the office about words that no document holds. */
export const officeQuestion = (words: readonly string[]): string =>
  `${quoted(words, 'と')}について、教えてください。どの課で聞けばいいですか。`

/** That nothing was looked for, since these letters cannot be. */
export const unreadLetters = (letters: readonly string[]): string =>
  `${quoted(letters, '')}は、さがすことができない字です。この字をひらがなか、ほかの字に変えてください。`

/** That these words were not looked for. */
export const leftWords = (words: readonly string[]): string =>
  `ことばは${queryLimits.words}つまでさがします。${quoted(words, '')}は、さがしていません。`

/** A word by itself, and how much it finds. */
export const partWords = ({ word, count }: { readonly word: string; readonly count: number }): string =>
  `「${word}」（${count}件）`

/** What was also looked for, for each word that stands for others. */
export const triedWords = ({ words }: Query): readonly string[] =>
  words
    .filter(({ alike }) => alike.length)
    .map(
      ({ typed, alike }) =>
        `「${typed}」のほかに、${quoted(
          alike.slice(0, 5).map(({ word }) => word),
          '',
        )}でもさがしました。`,
    )
