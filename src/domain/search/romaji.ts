/** The vowels in the order of the rows below. */
const vowels = 'aiueo'

/** What a consonant and each vowel make, as the government's spelling (kunrei) has them: `s`: さ, `si`: し. */
const rows: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
}
/** Rows with gaps: や, ゆ, よ and わ, を. */
const rest: Readonly<Record<string, string>> = { ya: 'や', yu: 'ゆ', yo: 'よ', wa: 'わ', wo: 'を' }
const small: Readonly<Record<string, string>> = { a: 'ゃ', u: 'ゅ', o: 'ょ' }

/** The spelling of passports and signs (Hepburn) in that of the rows; of typed forms, those that people use. */
const hepburn: readonly (readonly [RegExp, string])[] = [
  [/tch/g, 'tty'],
  [/sh(?=[aueo])/g, 'sy'],
  [/ch(?=[aueo])/g, 'ty'],
  [/ty(?=i)|ch(?=i)/g, 't'],
  [/shi/g, 'si'],
  [/jy?(?=[aueo])/g, 'zy'],
  [/ji/g, 'zi'],
  [/tsu/g, 'tu'],
  [/dzu/g, 'du'],
  [/f(?=u)/g, 'h'],
  // shimbun, as signs of stations have it.
  [/m(?=[bmp])/g, 'n'],
]

/** The syllables, each with its kana: 110 of them. */
const syllables = new Map<string, string>([
  ...Object.entries(rest),
  ...Object.entries(rows).flatMap(([consonant, kana]) => [
    ...[...kana].map((letter, at) => [consonant + vowels.charAt(at), letter] as const),
    ...(consonant ? Object.entries(small) : []).map(
      ([vowel, letter]) => [`${consonant}y${vowel}`, kana.charAt(1) + letter] as const,
    ),
  ]),
])

/** A syllable, a doubled consonant before one, or ん: before a consonant, at the end, or told apart by '. */
const syllable = /n'|nn(?![aiueoy])|n(?![aiueoy])|([kgsztdhbpmr])(?=\1)|[kgsztdnhbpmrwy]?y?[aiueo]/y

/** What people type in Latin letters for Japanese words: letters, the long vowels of signs (ō), hyphens and '. */
const latin = /^[a-zāīūēōâîûêô'’-]+$/i

const leastLetters = 3

/**
 * Latin letters as the hiragana that they spell, by Hepburn or kunrei: hoikuen is ほいくえん, zyutaku じゅたく. Long vowels are
 * as they are written, a macron (ō) says nothing. `undefined` where they spell no Japanese, are fewer than three:
 * AI is no あい.
 */
export function kanaOfRomaji(typed: string): string | undefined {
  const even = typed.normalize('NFKC')
  if (!latin.test(even) || even.length < leastLetters) return undefined
  const plain = even
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F-]/g, '')
    .replaceAll('’', "'")
  const spelled = hepburn.reduce((text, [from, to]) => text.replace(from, to), plain)
  let kana = ''
  for (syllable.lastIndex = 0; syllable.lastIndex < spelled.length;) {
    const [found, doubled] = syllable.exec(spelled) ?? []
    if (found === undefined) return undefined
    const read = doubled ? 'っ' : (syllables.get(found) ?? (found.startsWith('n') ? 'ん' : undefined))
    if (!read) return undefined
    kana += read
  }
  return kana || undefined
}
