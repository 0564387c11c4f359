import kanji from 'kanji'

/** One kanji, the repetition mark among them. */
export const kanjiPattern = /[\p{sc=Han}々]/u
export const kanjiRuns = /[\p{sc=Han}々]+/gu

export const kanjiIn = (text: string): readonly string[] => text.match(/[\p{sc=Han}々]/gu) ?? []
export const isAllKanji = (word: string): boolean => /^[\p{sc=Han}々]+$/u.test(word)

/** The kanji of JLPT N5, N4 and N3 (the list of the package `kanji`). */
export const commonKanji: ReadonlySet<string> = new Set([...kanji.jlpt.n5(), ...kanji.jlpt.n4(), ...kanji.jlpt.n3()])

const onReadings = new Map<string, readonly string[]>()

function onOf(character: string): readonly string[] {
  const known = onReadings.get(character)
  if (known) return known
  const on = kanji.readings(character)?.on ?? []
  onReadings.set(character, on)
  return on
}

const voiced: Readonly<Record<string, string>> = {
  カ: 'ガ',
  キ: 'ギ',
  ク: 'グ',
  ケ: 'ゲ',
  コ: 'ゴ',
  サ: 'ザ',
  シ: 'ジ',
  ス: 'ズ',
  セ: 'ゼ',
  ソ: 'ゾ',
  タ: 'ダ',
  チ: 'ヂ',
  ツ: 'ヅ',
  テ: 'デ',
  ト: 'ド',
  ハ: 'バ',
  ヒ: 'ビ',
  フ: 'ブ',
  ヘ: 'ベ',
  ホ: 'ボ',
}
const halfVoiced: Readonly<Record<string, string>> = { ハ: 'パ', ヒ: 'ピ', フ: 'プ', ヘ: 'ペ', ホ: 'ポ' }

/** An on-reading as it sounds inside a word: 学校 ガク+コウ → ガッコウ, 出発 シュツ+ハツ → シュッパツ, 三杯 サン+ハイ → サンバイ. */
function forms(on: string, first: boolean, last: boolean): readonly string[] {
  const starts = first ? [on] : [on, ...[voiced, halfVoiced].flatMap((table) => startingWith(table[on.charAt(0)], on))]
  return starts.flatMap((form) => (!last && /[キクチツ]$/.test(form) ? [form, form.slice(0, -1) + 'ッ'] : [form]))
}

/** The reading with another first kana; none where there is no other. */
const startingWith = (kana: string | undefined, on: string): readonly string[] =>
  kana === undefined ? [] : [kana + on.slice(1)]

/** Whether a word is all kanji and its reading (katakana) is made of their on-readings: a Sino-Japanese word. */
export function isSinoJapanese(word: string, reading: string): boolean {
  if (!reading || !isAllKanji(word)) return false
  const characters = [...word].map((character, index, all) =>
    character === '々' ? (all[index - 1] ?? character) : character,
  )
  const fits = (index: number, rest: string): boolean => {
    const character = characters[index]
    if (character === undefined) return rest === ''
    return onOf(character).some((on) =>
      forms(on, index === 0, index === characters.length - 1).some(
        (form) => rest.startsWith(form) && fits(index + 1, rest.slice(form.length)),
      ),
    )
  }
  return fits(0, reading)
}
