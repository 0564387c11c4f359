import { describe, expect, test } from 'vitest'
import { appTexts } from '#seeding/plain-language/app-texts.ts'
import { misspellings } from '#seeding/plain-language/spellings.ts'
import { realSeeds as seeds } from '#support/real-release.ts'

const wrongIn = (text: string): readonly string[] => misspellings(text, seeds.spellings).map(({ wrong }) => wrong)

describe('the table of spellings', () => {
  test.each([
    ['市は、計画をすすめます。', ['すすめ']],
    ['住みつづける人をよびます。', ['つづ', 'よび']],
    ['力をいかして、もとの数をくらべます。', ['いかし', 'もとの数']],
    ['市は、計画を進めます。はじめの数を生かし、続けます。', []],
    ['おすすめの本と、国および県。', []],
    ['国および県が、人をよびます。', ['よび']],
    ['防府市が確かめました：つづいています', []],
    ['いま：つづいている', []],
    ['つづいていた', ['つづ']],
  ])('in %s names %j', (text, wrong) => expect(wrongIn(text)).toEqual(wrong))

  test("is kept by the app's own words", () => {
    // The kana beside a word are how it is read, not how it is written.
    const words = appTexts(process.cwd()).filter(({ file }) => !file.endsWith('/own-readings.ts'))
    expect(words.length).toBeGreaterThan(500)
    expect(
      words.flatMap(({ file, line, text }) => wrongIn(text).map((wrong) => `${file}:${line} ${wrong}：${text}`)),
    ).toEqual([])
  })
})
