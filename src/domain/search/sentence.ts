import { evenLetters } from './search-text.ts'

/** Verbs and nouns that many sentences hold and that say nothing of what is looked for, by their first letters. */
const empty =
  /^(?:知り|知る|教え|思[いうっ]|欲し|出し|出た|出る|入り|入る|入れ|行き|行く|行っ|来た|来て|見た|見て|言[いうっ]|良い|多い|少な|無い|無く|有る|持っ|使[いうえっ]|困[っりる]|助け|心配|お願|必要|希望|方法|場合|場所|時間|今|私|僕|何|人|事|時|所|物|方|中|前|後|上|誰)/

/** English words that say nothing of what is looked for. */
const fillers = new Set(
  'a an and any are can do does for from get how i in is it me my need of on or please the there to want what where with you'.split(
    ' ',
  ),
)

/** The words of an English question without what it is made of; all of them where nothing else is left. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !fillers.has(word.toLowerCase()))
  return others.length ? others : words
}

/** In a sentence: a number with what it counts, a run of kanji with the kana behind it, katakana, Latin letters. */
const token = /\d[\d.,]*\p{sc=Han}?|\p{sc=Han}[\p{sc=Han}々]*\p{sc=Hiragana}*|[\p{sc=Katakana}ー]{2,}|[a-z]{2,}/giu

/** Whether a word is several, with particles between them, or so many kana that it must be. */
export const isSentence = (word: string): boolean =>
  /^(?:\p{sc=Han}|.{2,}?)[のをがはにでともへや]./u.test(word) || /^[ぁ-ん]{8,}$/.test(word)

/** A word of a sentence: as it stands there, and what is looked for in its place. */
export type SentenceWord = { readonly shown: string; readonly sought: string }

/**
 * The words of a sentence that say what it is about, without its particles and endings. `known`: words that stand
 * for others, as they may begin, with what is looked for (預け: 預ける). Of others a verb is its stem (預かって: 預か), a noun
 * its kanji.
 */
export function sentenceWords(typed: string, known: ReadonlyMap<string, string>): readonly SentenceWord[] {
  const text = evenLetters(typed)
  const words: SentenceWord[] = []
  let end = 0
  for (const { 0: word, index } of known.size ? text.matchAll(patternOf(known)) : []) {
    words.push(...loose(text.slice(end, index)), { shown: word, sought: known.get(word) ?? word })
    end = index + word.length
  }
  words.push(...loose(text.slice(end)))
  return words.filter(({ sought }, at) => words.findIndex((other) => other.sought === sought) === at)
}

/** The words, the longest first; those in hiragana where one may begin: behind a particle or another script. */
const patternOf = (known: ReadonlyMap<string, string>): RegExp =>
  new RegExp(
    [...known.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map((word) => (/^[ぁ-ん]+$/.test(word) ? `(?<![ぁ-ん](?<![のをがはにでともへや]))${word}` : word))
      .join('|'),
    'g',
  )

const loose = (text: string): readonly SentenceWord[] =>
  [...text.matchAll(token)].flatMap(([word]) => {
    if (empty.test(word) || /^\d/.test(word)) return []
    const [kanji = ''] = /^[\p{sc=Han}々]+/u.exec(word) ?? []
    if (!kanji) return [{ shown: word, sought: word }]
    if (kanji.length > 1) return [{ shown: kanji, sought: kanji }]
    // One kanji alone stands in too many words: with its first kana it is a verb.
    return word.length > 1 && !/^.[のをがはにでともへや]/u.test(word)
      ? [{ shown: word.replace(/(?:を|が|は|に|で|と|も|の|へ)+$/, ''), sought: word.slice(0, 2) }]
      : []
  })
