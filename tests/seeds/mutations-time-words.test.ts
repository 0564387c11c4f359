import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkTimeWords } from '#seeding/check-time-words.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Each test writes a text into a copy of the real seeds; the gate must name the line and the word. */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

/** What the gate says of one line of a file. */
function saidOf(file: string, line: number): readonly string[] {
  const read = readSeeds(seeds.root)
  checkTimeWords(read)
  return read
    .currentProblems()
    .filter((one) => one.file === file && one.line === line)
    .map(({ says }) => says)
}

const cards = 'seeds/words/hofu/scenes.yaml'
const texts = 'seeds/words/hofu/texts-1.yaml'
const because = 'because: 産業をさかんにするための調べものの話です。'

test.each(['今より', '今まで', 'これから', '今後', '現在', '今年'])('%s is named in a card', (word) => {
  const line = seeds.change(cards, because, `because: ${word}、調べる話です。`)
  expect(saidOf(cards, line)).toEqual([expect.stringContaining(`「${word}」は、読む日から数えたことばです`)])
})

test.each([
  ['of whom it is for', 'who: { words: 若い人, from: printed }', 'who: { words: これから働く人, from: printed }'],
  ['of a row', '  desk: 「ファミリー', '  desk: 今後、「ファミリー'],
  ['of a row without details', '{ named: 仕事', '{ named: 現在の仕事'],
])('a word %s is named too', (_, from, to) => {
  const file = from.includes('仕事') ? 'seeds/words/mine/scenes.yaml' : cards
  expect(saidOf(file, seeds.change(file, from, to))).toHaveLength(1)
})

test.each(['plain_name', 'plain', 'easy'])('a word in the %s of a record is named', (field) => {
  const before = seeds.first(texts, new RegExp(`^ {2}${field}: `, 'm'))
  expect(saidOf(texts, seeds.change(texts, before, `${before}現在は、`))).toHaveLength(1)
})

test("the document's own word in 「」 is none of ours, nor a reason that is shown nowhere", () => {
  const quoted = seeds.change(cards, because, 'because: 「今年中」に調べる話です。')
  const reason = seeds.change(cards, 'apply: { notSaid: ', 'apply: { notSaid: 現在の')
  expect([...saidOf(cards, quoted), ...saidOf(cards, reason)]).toEqual([])
})
