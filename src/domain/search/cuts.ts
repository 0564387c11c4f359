import { toHiragana } from '../kana.ts'
import { folded } from './search-text.ts'

/** At most so many of a word's particles are looked at, and so many of its beginnings. */
const mostParticles = 5
const mostBeginnings = 8

/** The ways to take a word apart, the likeliest first. */
export function cutsOf(word: string): readonly (readonly string[])[] {
  const head = unfinished.exec(word)?.[1]
  const read = /^[\p{sc=Katakana}ー]{2,}$/u.test(word) ? toHiragana(word) : undefined
  return [...(head ? [[head]] : []), ...(read ? [[read]] : []), ...particles(word), ...compounds(word)]
}

/** The ways to part a word in two that has no particle: 子育て|支援, 児童|手当. */
export const compounds = (word: string): readonly (readonly string[])[] => [
  ...cutsWhere(word, isBorder).filter((pieces) => !pieces.some(isStem)),
  ...cutsWhere(word, (before, after) => scriptOf(before) !== 'other' && scriptOf(after) !== 'other').filter((pieces) =>
    pieces.every(isPart),
  ),
]

/** Latin letters of a syllable that is still being typed: ほいk. */
const unfinished = /^(.*[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー])[a-z]{1,2}$/iu

/** Endings of a question that say nothing of what is looked for: 〜について, 〜が知りたい. */
const endings = /(?:について|知りたい|したい|たい|ほしい|欲しい|には|とは|[をがはにでの])+$/

/** The ways to part a word at its particles: not at all, then at one of them, then at two, then at three. */
export function particles(typed: string): readonly (readonly string[])[] {
  const word = typed.replace(endings, '')
  if (!stands(word)) return []
  const at = [...word]
    .flatMap((letter, index) =>
      /[のをでにとはがへや]/.test(letter) && index > 0 && index < word.length - 1 ? [index] : [],
    )
    .slice(0, mostParticles)
  const all = at.reduce<readonly (readonly number[])[]>(
    (sets, place) => [...sets, ...sets.map((set) => [...set, place])],
    [[]],
  )
  return all
    .filter((set) => set.length <= 3)
    .toSorted((a, b) => a.length - b.length)
    .map((set) => {
      const ends = [...set, word.length]
      return [0, ...set.map((place) => place + 1)].map((start, index) => word.slice(start, ends[index]))
    })
    .filter((pieces) => pieces.every(stands) && !(pieces.length === 1 && pieces[0] === typed))
}

/** A word without the ending of a question or a wish: 結婚 of 結婚したい. Empty where it has none. */
export function withoutEnding(typed: string): readonly (readonly string[])[] {
  const word = typed.replace(endings, '')
  return word !== typed && stands(word) ? [[word]] : []
}

/** What a word begins with, the longest first: 介護 of 介護保険. */
export const beginnings = (word: string): readonly string[] =>
  Array.from(word.slice(2, 2 + mostBeginnings), (_, index) => word.slice(0, index + 2))
    .toReversed()
    // Syllables of another script are no words of their own.
    .filter((piece) => !/^[a-z]+$/i.test(piece))
    // 17 of 17.6億円 is another number.
    .filter((piece) => !/\d$/.test(piece) || !/^[\d.,]/.test(word.slice(piece.length)))
    .filter((piece) => isPart(piece) && !isStem(piece))

/** Whether a piece may be looked for alone: it has two letters, or is one kanji. */
const stands = (piece: string): boolean => piece.length > 1 || /\p{sc=Han}/u.test(piece)

/**
 * The ways to part a word in two, with at least two letters on each side, where `cuts` says so of the letters beside.
 */
const cutsWhere = (word: string, cuts: (before: string, after: string) => boolean): readonly (readonly string[])[] =>
  Array.from(word.slice(0, -3), (_, index) => index + 2)
    .filter((at) => cuts(word.charAt(at - 1), word.charAt(at)))
    .map((at) => [word.slice(0, at), word.slice(at)])

function scriptOf(letter: string): 'han' | 'katakana' | 'other' {
  if (/\p{sc=Han}/u.test(letter)) return 'han'
  return /[\p{sc=Katakana}ー]/u.test(letter) ? 'katakana' : 'other'
}

/** Where one script ends and another begins, as words do: 空き家|バンク, 子ども|医療費. */
const isBorder = (before: string, after: string): boolean =>
  scriptOf(before) !== scriptOf(after) && scriptOf(after) !== 'other'

/** A kanji with its ending, such as 受け and 付け, is not taken for a word by itself. */
const isStem = (piece: string): boolean => /^\p{sc=Han}\p{sc=Hiragana}$/u.test(piece)

/** Whether a piece may be a word within others of its script: not サー and バー in サーバー. */
const isPart = (piece: string): boolean => folded(piece).length > 2 || !/\p{sc=Katakana}/u.test(piece)
