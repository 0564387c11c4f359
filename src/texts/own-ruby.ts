import { holdsMarkup, phrasesOf, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { Release } from '#packs/release.ts'
import { withOwnPhrases } from './own-phrases.ts'
import { afterNumbers, daysOfMonth, ownReadings, wholeNumbers } from './own-readings.ts'

type Readings = Readonly<Record<string, string>>
/** Puts readings and the ends of phrases into a text of the app's own. */
export type RubyReader = (text: string) => RubyMarkup

/**
 * The tables in the order in which they are asked, each with what must stand before its words; `names` are the data's.
 */
const tablesWith = (names: Readings) => [
  { before: '(?<=月)', words: daysOfMonth },
  { before: '(?<![0-9０-９.,])', words: wholeNumbers },
  { before: '(?<=[0-9０-９万千億])', words: withLonger(afterNumbers) },
  { before: '', words: { ...ownReadings, ...names } },
]

/** Behind a number a longer word wins too: 5年度 is no 年 with a 度 left over. */
function withLonger(counters: Readings): Readings {
  const longer = Object.entries(ownReadings).filter(([word]) =>
    Object.keys(counters).some((counter) => word !== counter && word.startsWith(counter)),
  )
  return { ...Object.fromEntries(longer), ...counters }
}

function longestFirst(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return escaped.sort((a, b) => b.length - a.length).join('|')
}

/**
 * A reader of the app's own words, which are marked while one reads, since sentences are made then. It knows a table of
 * words alone: tests check that it reads every sentence right. Each text is marked once.
 */
function readerWith(names: Readings): RubyReader {
  const tables = tablesWith(names)
  const pattern = new RegExp(
    tables.map(({ before, words }) => `${before}(${longestFirst(Object.keys(words))})`).join('|'),
    'g',
  )
  const marked = new Map<string, RubyMarkup>()
  const mark = (text: string): RubyMarkup =>
    text.replace(pattern, (word: string, ...groups: (string | undefined)[]) => {
      const words: Readings = tables[groups.findIndex((group) => group !== undefined)]?.words ?? {}
      return readWord(word, words[word] ?? word)
    })
  return (text) => {
    const before = marked.get(text)
    if (before !== undefined) return before
    const now = holdsMarkup(text) ? text : withOwnPhrases(mark(text))
    marked.set(text, now)
    return now
  }
}

/** Reads the app's own words where no region is known. */
export const ownRuby: RubyReader = readerWith({})

/** Reads the app's own words and the names of a release's regions and towns, as the data says that they are read. */
export function rubyReaderFor({ regions, towns }: Pick<Release, 'regions' | 'towns'>): RubyReader {
  const withTowns = Object.fromEntries(towns.map(townReading))
  const readTowns = readerWith(withTowns)
  const others = regions
    .flatMap((region) => [
      [region.name, region.kana],
      [region.nickname, region.nicknameKana],
    ])
    .filter(([name = '', kana]) => kanaOf(readTowns(name)) !== kana)
  return others.length ? readerWith({ ...withTowns, ...Object.fromEntries(others) }) : readTowns
}

/** A town's name and its reading, without 市, 区, 町 or 村 where the table reads that letter as the town does: 防府 → ほうふ. */
function townReading({ name, kana }: Release['towns'][number]): readonly [name: string, kana: string] {
  const ending = ownReadings[name.slice(-1)]
  return ending && kana.endsWith(ending) ? [name.slice(0, -1), kana.slice(0, -ending.length)] : [name, kana]
}

const kanaOf = (marked: RubyMarkup): string =>
  phrasesOf(marked)
    .flat()
    .map(({ text, kana }) => kana || text)
    .join('')

/** What a word and its reading have alike at their ends stands beside the ruby: 取り組み → 取り組《とりく》み, か所 → か所《しょ》. */
function readWord(word: string, kana: string): RubyMarkup {
  // Alike from end to end, as the name of さいたま市 is: nothing is left to be read.
  if (word === kana) return word
  let head = 0
  while (word[head] === kana[head]) head += 1
  let tail = 0
  while (word.at(-1 - tail) === kana.at(-1 - tail)) tail += 1
  const end = word.length - tail
  return `${word.slice(0, head)}{${word.slice(head, end)}|${kana.slice(head, kana.length - tail)}}${word.slice(end)}`
}
