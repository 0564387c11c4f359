/** A slip of typing that is seen in a line alone: on which line (from 1), what it is, and the line as it should be. */
export type YamlSlip = {
  readonly line: number
  readonly column: number
  readonly says: string
  readonly advice: string
  readonly mended: string
}

type Rule = { readonly slip: RegExp; readonly to: string; readonly says: string; readonly advice: string }

/** A key begins its line or stands behind a brace or a comma. */
const keyStart = String.raw`(^ *(?:- +)*|[{,] *)([A-Za-z_][\w.-]*)`
const numberKeys = 'number|value|low|high|decimals|first|column|row|count|nth|at'

/** In this order: one who mends the first may have mended the others with it. */
const rules: readonly Rule[] = [
  {
    slip: /^( *)\t[\t ]*/,
    to: '$1  ',
    says: '字下げにタブがあります。',
    advice: '字下げは半角の空白で書いてください。タブは使えません。',
  },
  {
    slip: /^( *)\u3000+/,
    to: '$1  ',
    says: '字下げに全角の空白があります。',
    advice: '字下げは半角の空白で書いてください。',
  },
  {
    slip: /^( *)[－―–—ー‐]\s*(?=[A-Za-z_][\w.-]*[:：])/,
    to: '$1- ',
    says: '行のはじめの「-」が、ちがう字です。',
    advice: '半角の「-」と空白を1つ書いてください。',
  },
  {
    slip: /^( *)-(?=[A-Za-z_{"])/,
    to: '$1- ',
    says: '行のはじめの「-」のあとに、空白がありません。',
    advice: '「- 」と、空白を1つ入れてください。',
  },
  {
    slip: new RegExp(`${keyStart}： *`),
    to: '$1$2: ',
    says: '「：」が全角です。',
    advice: '半角の「:」と空白を1つ書いてください。',
  },
  {
    slip: new RegExp(String.raw`${keyStart}:(?=[^\s:/])`),
    to: '$1$2: ',
    says: '「:」のあとに空白がありません。',
    advice: '「:」のあとに、半角の空白を1つ入れてください。',
  },
  {
    slip: /[，、]\s*([a-z_]+: )(?=[^"]*\})/i,
    to: ', $1',
    says: '{ } の中の区切りが、全角の「，」か「、」です。',
    advice: '半角の「,」と空白を1つ書いてください。',
  },
  {
    slip: new RegExp(String.raw`(\b(?:${numberKeys}): *-?)(\d{1,3}(?:,\d{3})+)(?= *(?:[,}#]|$))`),
    to: '$1$2',
    says: '数の中に「,」があります。',
    advice: '数は「,」を入れないで書いてください。',
  },
  {
    slip: /(: *)[“”＂]([^“”＂"]*)[“”＂]/,
    to: '$1"$2"',
    says: '引用符が全角です。',
    advice: '半角の「"」で囲んでください。',
  },
]

/**
 * The slips that show in the lines of a YAML file. Ask only of a file that cannot be read or has a wrong shape: in
 * others a line may look like a slip and be none. One line has one slip, the first.
 */
export const yamlSlipsIn = (text: string): readonly YamlSlip[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    if (/^\s*#/.test(line)) return []
    const rule = rules.find(({ slip }) => slip.test(line))
    if (!rule) return []
    const { says, advice } = rule
    const column = (rule.slip.exec(line)?.index ?? 0) + 1
    return [{ line: index + 1, column, says, advice, mended: mendedLine(line) }]
  })

/** A line without any of the slips: of 「unit：人」 in a line with a tab both are mended. */
function mendedLine(line: string): string {
  const mended = rules.reduce((text, { slip, to }) => text.replace(slip, to), line)
  // Between the digits of a number a comma is none of the words of a list.
  return mended.replace(
    new RegExp(String.raw`(\b(?:${numberKeys}): *)(-?\d[\d,]*\d)(?= *(?:[,}#]|$))`, 'g'),
    (_, key, digits) => `${String(key)}${String(digits).replaceAll(',', '')}`,
  )
}
