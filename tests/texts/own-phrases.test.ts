import { describe, expect, test } from 'vitest'
import { phrasesOf } from '#domain/ruby-markup.ts'
import { appTexts } from '#seeding/plain-language/app-texts.ts'
import { projectFolder } from '#support/addresses.ts'
import { ownRuby } from '#texts/own-ruby.ts'

const phrasesIn = (text: string): readonly string[] =>
  phrasesOf(ownRuby(text)).map((phrase) => phrase.map(({ text: words }) => words).join(''))

describe("the phrases of the app's own sentences", () => {
  test.each([
    ['この端末に入っています。', ['この', '端末に', '入っています。']],
    ['お金の額や、お店で聞くこと', ['お金の', '額や、', 'お店で', '聞くこと']],
    ['申し込み方は、書いてありません。', ['申し込み方は、', '書いて', 'ありません。']],
    ['2つ以上えらんでください。', ['2つ以上えらんで', 'ください。']],
    ['「保存」をおすと、ここに残ります。', ['「保存」を', 'おすと、', 'ここに', '残ります。']],
    ['このQRコードを読み取る', ['この', 'QRコードを', '読み取る']],
    ['データが入りました（5つ）。', ['データが', '入りました', '（5つ）。']],
    ['まちをくらべる', ['まちを', 'くらべる']],
    ['公式サイト', ['公式サイト']],
    ['もう一度、1か所で', ['もう一度、', '1か所で']],
    ['資料にのっていません。', ['資料に', 'のっていません。']],
    ['', []],
  ])('%s', (text, phrases) => expect(phrasesIn(text)).toEqual(phrases))
})

describe('every text of the app', () => {
  const texts = appTexts(projectFolder)
    .filter(({ file }) => !/own-(?:ruby|phrases|readings)\.ts$|syllabary/.test(file))
    .map(({ text }) => text.replaceAll('○', '1'))

  test('begins no phrase with what hangs on the word before it', () => {
    const hanging = /^[、。，．！？）」』：・ぁぃぅぇぉっゃゅょゎんーァィゥェォッャュョヮン]/
    expect(texts.filter((text) => phrasesIn(text).some((phrase, at) => at > 0 && hanging.test(phrase)))).toEqual([])
  })

  test('has phrases that fit on the narrowest line: 16 letters at 320 pixels', () => {
    // What begins or ends with a name, a number or a word of another language is as long as that is.
    const long = texts.flatMap(phrasesIn).filter((phrase) => phrase.length > 16 && !/[1A-Za-z]/.test(phrase))
    expect(long).toEqual([])
  })
})
