import { commonKanji, isSinoJapanese, kanjiIn, kanjiRuns } from './kanji.ts'
import type { Analyser, Morpheme } from './morphemes.ts'
import { nameMark, withoutEras, type NameMask } from './name-mask.ts'

export const gateIds = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10'] as const
export type GateId = (typeof gateIds)[number]

/** `plain` is the default wording, `easy` is やさしい日本語. */
export type Level = 'plain' | 'easy'

/** A gate that a text does not pass: `measured` in the gate's own unit, `says` why. */
export type GateFailure = { readonly gate: GateId; readonly measured: number; readonly says: string }

export type Measures = {
  readonly sentences: readonly number[]
  readonly kanji: number
  readonly ease: number
  readonly sinoJapanese: number
}

/** What the ten gates find in a text. */
export type Readability = { readonly failures: readonly GateFailure[]; readonly measures: Measures }

/** The thresholds of the ten gates, from our rules for plain language. Lengths in characters, shares from 0 to 1. */
export const thresholds = {
  sentence: 40,
  kanjiInSentence: 13,
  kanjiShare: { least: 0.08, leastEasy: 0.05, most: 0.4, mostShort: 0.5, short: 60 },
  kanjiRun: 5,
  nounRun: 5,
  ease: 60,
  sinoJapanese: 0.3,
  common: 0.85,
  rare: 3,
} as const

/** A text's sentences, without their full stop; a stop inside brackets ends none. */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(/(?:[「『（(][^「『（()）』」]*[」』）)]|[^。！？\n])+[。！？]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/**
 * Checks a text of at least one sentence with the ten gates. They are smoke detectors: a text that passes can still say
 * nothing. `mask` holds the names and the words of the glossary.
 */
export function checkReadability(text: string, level: Level, mask: NameMask, analyse: Analyser): Readability {
  const masked = mask.masked(text)
  const maskedSentences = sentencesOf(masked)
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, length: lengthOf(withoutEras(sentence)) }))
  const words = wordsOf(masked, analyse)
  const kanji = kanjiIn(masked).length / lengthOf(masked)
  const ease = easeOf(masked, maskedSentences)
  const sinoJapanese =
    words.filter(({ surface, reading }) => isSinoJapanese(surface, reading)).length / Math.max(1, words.length)
  return {
    failures: [
      ...longSentences(sentences),
      ...kanjiFailures(text, level, masked, kanji),
      ...officeFailures(words, masked),
      ...(ease < thresholds.ease ? [failure('G6', ease, '読みやすさ（建石）')] : []),
      ...(sinoJapanese > thresholds.sinoJapanese ? [failure('G7', sinoJapanese, '漢語の割合')] : []),
      ...rareKanji(masked),
      ...grammarFailures(text, words, sentences.length),
      ...impoliteEnds(sentencesOf(text)),
    ],
    measures: { sentences: sentences.map(({ length }) => length), kanji, ease, sinoJapanese },
  }
}

const failure = (gate: GateId, measured: number, says: string): GateFailure => ({ gate, measured, says })

/** G1. */
const longSentences = (
  sentences: readonly { readonly sentence: string; readonly length: number }[],
): readonly GateFailure[] =>
  sentences
    .filter(({ length }) => length > thresholds.sentence)
    .map(({ sentence, length }) => failure('G1', length, `一文が長い：${sentence}`))

/** G2, G3 and G4: kanji in a sentence, their share of the text, runs of them. */
function kanjiFailures(text: string, level: Level, masked: string, share: number): readonly GateFailure[] {
  const { least, leastEasy, most, mostShort, short } = thresholds.kanjiShare
  const lowest = level === 'easy' ? leastEasy : least
  const highest = lengthOf(text) < short ? mostShort : most
  return [
    ...sentencesOf(masked)
      .map((sentence) => ({ sentence, count: kanjiIn(sentence).length }))
      .filter(({ count }) => count > thresholds.kanjiInSentence)
      .map(({ sentence, count }) => failure('G2', count, `漢字が多い文：${sentence}`)),
    ...(share > highest || share < lowest ? [failure('G3', share, '漢字の割合')] : []),
    ...[...masked.matchAll(kanjiRuns)]
      .filter(([run]) => run.length >= thresholds.kanjiRun)
      .map(([run]) => failure('G4', run.length, `続く漢字：${run}`)),
  ]
}

/** G5: nouns side by side, and office words. */
function officeFailures(words: readonly Morpheme[], masked: string): readonly GateFailure[] {
  const nouns = longestNounRun(words)
  const empty = emptyVerb.exec(masked)
  return [
    ...(nouns.length >= thresholds.nounRun ? [failure('G5', nouns.length, `続く名詞：${nouns.join('・')}`)] : []),
    ...(empty ? [failure('G5', 1, `お役所の言い方：${empty[0]}`)] : []),
  ]
}

/** G8. */
function rareKanji(masked: string): readonly GateFailure[] {
  const kanji = kanjiIn(masked)
  const rare = kanji.filter((character) => !commonKanji.has(character))
  const kinds = new Set(rare)
  return kinds.size > thresholds.rare && 1 - rare.length / kanji.length < thresholds.common
    ? [failure('G8', rare.length, `むずかしい漢字：${[...kinds].join('')}`)]
    : []
}

/** G9: passives, and double negatives. */
function grammarFailures(text: string, words: readonly Morpheme[], sentences: number): readonly GateFailure[] {
  const passives = words.filter(isPassive).length
  const doubled = doubleNegative.exec(text)
  return [
    ...(passives > Math.max(1, sentences / 3) ? [failure('G9', passives, '受け身が多い')] : []),
    ...(doubled ? [failure('G9', 1, `二重の打ち消し：${doubled[0]}`)] : []),
  ]
}

/** G10. */
export const impoliteEnds = (sentences: readonly string[]): readonly GateFailure[] =>
  sentences
    .flatMap(spoken)
    .filter((sentence) => !polite.test(sentence))
    .map((sentence) => failure('G10', 0, `です・ますで終わらない文：${sentence}`))

/**
 * The words of a masked text, punctuation left out. A name stands among them as one noun, and so does a number with
 * what it counts (1,866,333人): the dictionary would cut it at its commas, and take 人 for a Sino-Japanese word of its
 * own.
 */
function wordsOf(masked: string, analyse: Analyser): readonly Morpheme[] {
  return analyse(masked.replace(numbers, 'Ｑ').replaceAll(nameMark, 'Ｑ'))
    .map((word) => (/^Ｑ+$/.test(word.surface) ? { ...word, part: '名詞', detail: '固有名詞', reading: '' } : word))
    .filter(({ part }) => part !== '記号')
}

/** A number with its counter. */
const numbers =
  /[0-9０-９][0-9０-９,，.]*[万億千]?(?:か所|カ所|ヶ所|年度|年間|時間|[人年月日件円社位回点所本校台戸歳倍つ％%])?/g

/** Nouns that stand side by side in the masked text. */
function longestNounRun(words: readonly Morpheme[]): readonly string[] {
  let longest: string[] = []
  let run: string[] = []
  let end = -1
  for (const word of words) {
    const isNoun = word.part === '名詞' && !['非自立', '代名詞', '副詞可能', '特殊'].includes(word.detail)
    const joins = word.at === end
    end = word.at + word.surface.length
    if (!isNoun && word.part !== '接頭詞') run = []
    else run = joins ? [...run, word.surface] : [word.surface]
    if (run.length > longest.length) longest = run
  }
  return longest
}

const officeNouns = [
  '充実',
  '推進',
  '創出',
  '促進',
  '構築',
  '整備',
  '強化',
  '拡充',
  '確保',
  '向上',
  '活性化',
  '育成',
  '醸成',
  '形成',
  '展開',
  '振興',
  '創造',
  '実現',
  '普及',
  '啓発',
  '増進',
  '図り',
  '支援',
]
/** 〜の充実を図ります: an office noun as the object of a verb that says nothing. */
const emptyVerb = new RegExp(
  `の?(?:${officeNouns.join('|')})(?:を|に|など(?:を|に))(?:図|はか|行|おこな|進め|すすめ|推進|実施|努め|つとめ|目指|めざ|取り組|とりく)`,
)

/** される and godan + れる; られる is not counted, since it also says "can" and honours. */
const isPassive = ({ part, detail, basic }: Morpheme): boolean =>
  part === '動詞' && detail === '接尾' && basic === 'れる'

const doubleNegative =
  /な(?:い|く)(?:こと|わけ|もの|の)?(?:は|も|では|でも|とは)(?:ない|ありません|なく)|ないとは(?:限|かぎ)(?:ら|りません)|ざるを(?:え|得)/

const polite =
  /(?:です|ます|ました|でした|ません|ませんでした|ましょう|ください|ですか|ますか|でしょうか|ましたか|ませんか|でしょう)(?:ね|よ)?[。！？]*$/

/** What of a sentence must end politely: what comes after a name and ：, without brackets at its end. */
const spoken = (sentence: string): readonly string[] => {
  const words = sentence
    .slice(sentence.lastIndexOf('：') + 1)
    .replace(/[。！？]*$/, '')
    .replace(/[（(][^（()）]*[）)]$/, '')
    .trim()
  return words ? [words] : []
}

/** Tateishi's RS′ (1988): higher is easier; office prose lies around 30, speech above 70. */
function easeOf(text: string, sentences: readonly string[]): number {
  const mean = (pattern: RegExp): number => {
    const runs = text.match(pattern) ?? []
    return runs.length ? runs.reduce((sum, run) => sum + run.length, 0) / runs.length : 0
  }
  const count = Math.max(1, sentences.length)
  const perSentence = lengthOf(text) / count
  const commas = (text.match(/、/g) ?? []).length / count
  return (
    -0.12 * perSentence -
    1.37 * mean(/[A-Za-zＡ-Ｚａ-ｚ]+/g) +
    7.4 * mean(/\p{sc=Hiragana}+/gu) -
    23.18 * mean(kanjiRuns) -
    5.4 * mean(/[\p{sc=Katakana}ー]+/gu) -
    4.67 * commas +
    115.79
  )
}

/** Characters without the full stop and without spaces. */
const lengthOf = (text: string): number => [...text.replace(/[\s。！？]/g, '')].length
