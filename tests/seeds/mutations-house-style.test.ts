import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeedCopy } from '#support/seed-copy.ts'

/** Each test writes one text in another hand than ours into a copy of the real seeds; the check must name it. */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const texts = 'seeds/words/hofu/texts-1.yaml'
const spellings = 'seeds/words/spellings.yaml'

/** Writes another text for a field of a record, and expects a problem at its line that says these words. */
function refused(id: string, field: string, text: string, says: string): void {
  const block = seeds.block(texts, id)
  const old = new RegExp(`^ {2}${field}: .*$`, 'm').exec(block)![0]
  const line = seeds.change(texts, block, block.replace(old, `  ${field}: ${text}`))
  const at = block.slice(0, block.indexOf(old)).split('\n').length - 1
  expect(seeds.problemsInWords().map((problem) => `${problem.file}:${problem.line} ${problem.says}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${texts}:${line + at} .*${says}`)),
  )
}

describe('a spelling', () => {
  test.each([
    ['plain_name', '若い人の働き方をすすめる'],
    ['plain', '市は、若い人が正社員になることをすすめます。'],
    ['easy', '市は、若い人が正社員になることをすすめます。'],
  ])('that is not ours, in %s', (field, text) => refused('hofu-1', field, text, '「すすめ」と書いてあります'))

  test('that another row forbids is not asked for', () => {
    const line = seeds.change(spellings, '- { wrong: 整え, right: ととのえ }', '- { wrong: 整え, right: ひろげ }')
    expect(line).toBeGreaterThan(1)
    expect(seeds.problemsInWords()).toContainEqual(expect.objectContaining({ file: spellings }))
  })
})

describe('a text that puts 等 over by rule', () => {
  test.each([
    ['plain', '市は、若い人を助けるなどします。', '若い人を助けるなどします'],
    ['easy', '市は、若い人を助けることなどをします。', '助けることなど'],
  ])('in %s', (field, text, filler) => refused('hofu-1', field, text, `「.*${filler}」は、何をするのかわかりません`))
})

describe('a name in 「」 that nobody explains', () => {
  test.each([['plain'], ['easy']])('in %s', (field) =>
    refused('hofu-1', field, '市は、「若者バンク」で、若い人を助けます。', '「若者バンク」が何か、書いてありません'),
  )
})

test('an easy text of seven sentences', () => {
  refused('hofu-1', 'easy', '市は、若い人を助けます。'.repeat(7), '文が7つあります')
})

test('a deed of which nobody says who does it', () => {
  refused('hofu-1', 'plain', '若い人が、正社員になりやすくします。', 'だれがするのか、書いてありません')
})
