import { cardRows } from '#domain/life-event.ts'
import { rowText } from '../initiative-cards.ts'
import type { Located } from '../located.ts'
import type { SeedPlan, Seeds } from '../seeds.ts'
import { writtenAsksIn } from '../written-asks.ts'
import type { WrittenAsks } from '../schemas/question-schemas.ts'
import { checkReadability, type Level, type Readability } from './gates.ts'
import type { Analyser } from './morphemes.ts'
import { NameMask } from './name-mask.ts'

/**
 * A text of ours and where it is written: `key` is the record's id or the glossary's word, `field` the item in the
 * file.
 */
export type WrittenText = {
  readonly key: string
  readonly field: 'plain' | 'easy'
  readonly text: string
  readonly at: Located<unknown>
}

export type GatedText = WrittenText & { readonly readability: Readability }

/** The texts of a plan's facts, cells of schedules and statements. One that serves for several counts once. */
const passageTextsOf = (plan: SeedPlan): readonly WrittenText[] =>
  plan.passageTexts.flatMap((at) => {
    const [key, texts] = at.value
    if ('same_as' in texts) return []
    const { plain, easy } = texts
    return [
      { key, field: 'plain' as const, text: plain, at },
      ...(easy === undefined ? [] : [{ key, field: 'easy' as const, text: easy, at }]),
    ]
  })

/** What is asked about kinds of deeds, then about single ones. */
function questionsIn({ questionKinds, plans }: Seeds): readonly WrittenText[] {
  const textsIn = (key: string, at: Located<unknown>, asks: WrittenAsks | undefined): readonly WrittenText[] =>
    writtenAsksIn(asks).flatMap(([, text]) => (text === null ? [] : [{ key, field: 'plain' as const, text, at }]))
  return [
    ...(questionKinds
      ? Object.entries(questionKinds.value).flatMap(([kind, asks]) => textsIn(kind, questionKinds, asks))
      : []),
    ...plans.flatMap(({ cards }) => cards.flatMap((at) => textsIn(at.value[0], at, at.value[1].asks))),
  ]
}

/**
 * All texts of ours that go through the gates: of records, of passages, of the glossary, of cards, of the table of
 * comparisons, of places, then the questions.
 */
export function writtenTexts(seeds: Seeds): readonly WrittenText[] {
  const levels = ['plain', 'easy'] as const
  const ofRecords = seeds.plans.flatMap((plan) =>
    plan.texts.flatMap((at) => levels.map((field) => ({ key: at.value[0], field, text: at.value[1][field], at }))),
  )
  const ofGlossary = seeds.glossary.flatMap((at) =>
    levels.map((field) => ({ key: at.value.name, field, text: at.value[field], at })),
  )
  const ofCards = seeds.plans.flatMap((plan) =>
    plan.cards.flatMap((at) => {
      const card = at.value[1]
      return [card.because, ...cardRows.map((row) => rowText(card[row]))].flatMap((text) =>
        text ? [{ key: at.value[0], field: 'plain' as const, text, at }] : [],
      )
    }),
  )
  const ofComparable = [
    ...seeds.comparable.together.flatMap((at) =>
      [at.value.because, ...at.value.differs.map(({ words }) => words)].map((text) => ({
        key: at.value.id,
        field: 'plain' as const,
        text,
        at,
      })),
    ),
    ...seeds.comparable.apart.map((at) => ({ key: at.value.id, field: 'plain' as const, text: at.value.because, at })),
  ]
  const ofPlaces = seeds.places
    .filter(({ value }) => value.plain)
    .map((at) => ({ key: at.value.id, field: 'plain' as const, text: at.value.plain, at }))
  return [
    ...ofRecords,
    ...seeds.plans.flatMap(passageTextsOf),
    ...ofGlossary,
    ...ofCards,
    ...ofComparable,
    ...ofPlaces,
    ...questionsIn(seeds),
  ]
}

/** The allow-list of the gates and of textlint: names by hand, towns, terms and words of the glossary. */
export const nameMaskOf = (seeds: Seeds): NameMask =>
  new NameMask([
    ...seeds.readings.filter(({ value }) => value.kind !== 'word').map(({ value }) => value.name),
    ...seeds.towns.flatMap((town) => [town.name, town.name.replace(/[市町]$/, '')]),
    ...seeds.regions.flatMap(({ value: { name, nickname } }) => [name, nickname]),
    ...seeds.plans.flatMap((plan) => plan.terms.map(({ value }) => value.name)),
    ...seeds.glossary.flatMap(({ value }) => [value.name, ...value.also]),
  ])

export const gated = (texts: readonly WrittenText[], mask: NameMask, analyse: Analyser): readonly GatedText[] =>
  texts.map((one) => ({ ...one, readability: checkReadability(one.text, one.field satisfies Level, mask, analyse) }))

/** What the rules want of a whole corpus: shares from 0 to 1, lengths in characters. */
export type CorpusFigures = {
  readonly texts: number
  readonly all: number
  readonly nine: number
  readonly medianLength: number
  readonly meanSentence: number
  readonly p90Sentence: number
  readonly kanji: number
  readonly ease: number
  readonly sinoJapanese: number
}

export function corpusFigures(results: readonly Readability[]): CorpusFigures {
  const failed = results.map(({ failures }) => new Set(failures.map(({ gate }) => gate)).size)
  const lengths = results.map(({ measures }) => measures.sentences.reduce((sum, one) => sum + one, 0))
  const sentences = results.flatMap(({ measures }) => measures.sentences).toSorted((a, b) => a - b)
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
  return {
    texts: results.length,
    all: failed.filter((count) => count === 0).length / Math.max(1, failed.length),
    nine: failed.filter((count) => count <= 1).length / Math.max(1, failed.length),
    medianLength: lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0,
    meanSentence: mean(sentences),
    p90Sentence: sentences[Math.floor(sentences.length * 0.9)] ?? 0,
    kanji: mean(results.map(({ measures }) => measures.kanji)),
    ease: mean(results.map(({ measures }) => measures.ease)),
    sinoJapanese: mean(results.map(({ measures }) => measures.sinoJapanese)),
  }
}
