import { holdsMarkup, type RubyMarkup } from '#domain/ruby-markup.ts'
import { afterNumbers, daysOfMonth, ownReadings, wholeNumbers } from './own-readings.ts'

/** The tables in the order in which they are asked, each with what must stand before its words. */
const tables = [
  { before: '(?<=月)', words: daysOfMonth },
  { before: '(?<![0-9０-９.,])', words: wholeNumbers },
  { before: '(?<=[0-9０-９万千億])', words: withLonger(afterNumbers) },
  { before: '', words: ownReadings },
]

const pattern = new RegExp(
  tables.map(({ before, words }) => `${before}(${longestFirst(Object.keys(words))})`).join('|'),
  'g',
)

/** Behind a number a longer word wins too: 5年度 is no 年 with a 度 left over. */
function withLonger(counters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const longer = Object.entries(ownReadings).filter(([word]) =>
    Object.keys(counters).some((counter) => word !== counter && word.startsWith(counter)),
  )
  return { ...Object.fromEntries(longer), ...counters }
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}

const known = new Map<string, RubyMarkup>()

/**
 * The app's own words with their readings: sentences are made while one reads, so they are marked then, by a table of
 * words alone. That the table reads every one of them right is checked when the app is tested.
 */
export function ownRuby(text: string): RubyMarkup {
  const before = known.get(text)
  if (before !== undefined) return before
  const marked = holdsMarkup(text)
    ? text
    : text.replace(pattern, (word: string, ...found: (string | undefined)[]) => {
        const kana = tables[found.findIndex((group) => group !== undefined)]?.words[word]
        return kana === undefined ? word : readWord(word, kana)
      })
  known.set(text, marked)
  return marked
}

/** What a word and its reading have alike at their ends stands beside the ruby: 取り組み → 取り組《とりく》み, か所 → か所《しょ》. */
function readWord(word: string, kana: string): RubyMarkup {
  let head = 0
  while (word[head] === kana[head]) head += 1
  let tail = 0
  while (word.at(-1 - tail) === kana.at(-1 - tail)) tail += 1
  const end = word.length - tail
  return `${word.slice(0, head)}{${word.slice(head, end)}|${kana.slice(head, kana.length - tail)}}${word.slice(end)}`
}
