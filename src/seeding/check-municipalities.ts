import type { Town } from '#domain/town.ts'
import { checkDigitOf, prefectureOf } from './municipality-code.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { Seeds } from './seeds.ts'

/** What no two towns share, and how a problem names it. Names and readings may come again in another prefecture. */
const own: readonly { readonly field: keyof Town; readonly word: string; readonly of: (town: Town) => string }[] = [
  { field: 'id', word: 'id', of: ({ id }) => id },
  { field: 'code', word: '団体コード', of: ({ code }) => code },
  { field: 'name', word: '名前', of: ({ name, prefecture }) => `${prefecture}${name}` },
  { field: 'kana', word: '読み', of: ({ kana, prefecture }) => `${prefecture}${kana}` },
  { field: 'site', word: 'サイト', of: ({ site }) => site },
  { field: 'tile', word: '地図の場所', of: ({ tile }) => `${tile.column}列 ${tile.row}行` },
]

/**
 * Towns are told apart by everything that they are known by, and each is what its code says: a code of 総務省 with its
 * check digit, of the town's prefecture.
 */
export function checkMunicipalities({ municipalities }: Pick<Seeds, 'municipalities'>): void {
  if (!municipalities) return
  const { value, file } = municipalities
  const towns = value.towns.map((town, index) => ({ value: town, file, path: ['towns', index] }))
  for (const town of towns) {
    checkCode(town)
    checkName(town)
  }
  for (const { field, word, of } of own) {
    const seen = new Map<string, string>()
    for (const town of towns) {
      const other = seen.get(of(town.value))
      if (other === undefined) seen.set(of(town.value), town.value.name)
      else
        reportAt(
          town,
          [field],
          `${word}「${of(town.value)}」は、${other}と同じです。`,
          `${town.value.name}の${word}を書いてください。`,
        )
    }
  }
}

function checkCode(town: Located<Town>): void {
  const { code, name, prefecture } = town.value
  const told = prefectureOf(code)
  const should = code.slice(0, 5) + checkDigitOf(code)
  if (told !== prefecture)
    reportAt(
      town,
      ['code'],
      `団体コードのはじめの2けた「${code.slice(0, 2)}」は${told ? `${told}のもの` : 'どの都道府県のものでもなく'}、${prefecture}ではありません。`,
      `総務省の「全国地方公共団体コード」で、${prefecture}${name}のコードを見てください。`,
    )
  else if (code.slice(2, 5) === '000')
    reportAt(town, ['code'], 'これは都道府県のコードです。', `${name}のコードを書いてください。`)
  else if (code !== should)
    reportAt(
      town,
      ['code'],
      `団体コード「${code}」の最後の1けたが、ほかの5けたと合いません（${should.at(-1)} になるはずです）。`,
      `総務省の「全国地方公共団体コード」で、${name}のコードを見てください。`,
    )
}

const endings: Readonly<Record<string, RegExp>> = { 市: /し$/, 町: /(?:ちょう|まち)$/, 村: /(?:むら|そん)$/, 区: /く$/ }

function checkName(town: Located<Town>): void {
  const { name, kana } = town.value
  const ending = endings[name.at(-1) ?? '']
  if (!ending)
    reportAt(town, ['name'], `「${name}」は、市、町、村、区で終わっていません。`, '「防府市」のように書いてください。')
  else if (!ending.test(kana))
    reportAt(
      town,
      ['kana'],
      `読み「${kana}」の終わりが、「${name.at(-1)}」の読みではありません。`,
      '読みを直してください。',
    )
}
