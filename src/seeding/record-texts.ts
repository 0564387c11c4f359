import { holdsMarkup, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import { textWords } from '#texts/entries.ts'
import { factParts } from '#texts/facts.ts'
import type { CheckedPlan, CheckedSeeds } from './checked-plan.ts'
import { Furigana } from './plain-language/furigana.ts'
import { analyser } from './plain-language/morphemes.ts'

/** Marks the texts of these seeds: by their readings by hand, the words of their glossary, and the dictionary. */
export const furiganaOf = async (seeds: CheckedSeeds): Promise<Furigana> =>
  new Furigana(
    await analyser(),
    [
      ...[seeds.region, ...seeds.towns].map(({ name, kana }) => ({ name, kana })),
      { name: seeds.region.nickname, kana: seeds.region.nicknameKana },
      ...seeds.plans.flatMap(({ plan }) => plan.terms.map(({ name, kana }) => ({ name, kana }))),
      ...seeds.glossary.map(({ name, kana }) => ({ name, kana })),
      // Last, so that a reading by hand wins over the kana that a word is listed by.
      ...seeds.readings,
    ],
    [
      ...seeds.plans.flatMap(({ plan }) => plan.terms.map(({ name }) => name)),
      ...seeds.glossary.flatMap(({ name, also }) => [name, ...also]),
    ],
  )

/** The wordings of a plan's records by id. A record without texts of ours has none. */
export function wordingsOf({ plan, texts }: CheckedPlan, furigana: Furigana): Readonly<Record<string, Wording>> {
  const printed = [
    ...plan.entries.map(({ id, title, text }) => ({ id, title, text: text === 'titleOnly' ? '' : textWords(text) })),
    ...plan.indicators.map(({ id, name }) => ({ id, title: name, text: '' })),
    ...plan.terms.map(({ id, name, meaning }) => ({ id, title: name, text: meaning.words })),
  ]
  const explained = { terms: true }
  return Object.fromEntries(
    printed.flatMap(({ id, title, text }) => {
      const ours = texts.get(id)
      if (!ours) return []
      const wording: Wording = {
        name: furigana.marked(ours.plain_name ?? ''),
        plain: furigana.marked(ours.plain, explained),
        easy: furigana.marked(ours.easy, explained),
        title: furigana.marked(title),
        text: furigana.marked(text, explained),
      }
      return [[id, wording]]
    }),
  )
}

/**
 * What else of a plan's printed words the app shows, with its readings: facts, schedules, the publisher's own
 * statements.
 */
export function printedOf({ plan }: CheckedPlan, furigana: Furigana): Readonly<Record<string, RubyMarkup>> {
  const words = [
    ...plan.facts.flatMap(({ text }) => factParts(text)),
    ...plan.entries.flatMap(({ schedule }) => schedule.map(({ text }) => text)),
    ...plan.indicators.flatMap(({ statements }) => statements.map((statement) => statement.words)),
  ]
  return Object.fromEntries(
    words.filter((text) => /\p{sc=Han}/u.test(text) && !holdsMarkup(text)).map((text) => [text, furigana.marked(text)]),
  )
}

/** The places as a pack carries them: what we say of each stands among the wordings. */
export const placesOf = ({ places }: CheckedSeeds): readonly NamedPlace[] =>
  places.map(({ id, name, kana, towns, themes, entries, cited }) => ({ id, name, kana, towns, themes, entries, cited }))

/**
 * The wordings of places by id. One sentence serves both of our levels, plain and easy; the document's level is its
 * quoted words, with the errors of the print that we know of corrected.
 */
export function placeWordingsOf(
  { places, plans }: CheckedSeeds,
  furigana: Furigana,
): Readonly<Record<string, Wording>> {
  const slips = new Map(plans.map(({ document }) => [document.id, document.slips]))
  const corrected = ({ document, words }: NamedPlace['cited'][number]): string =>
    (slips.get(document) ?? []).reduce((text, { printed, read }) => text.replaceAll(printed, read), words)
  return Object.fromEntries(
    places.map(({ id, name, plain, cited }) => {
      const marked = { name: furigana.marked(name), plain: plain && furigana.marked(plain, { terms: true }) }
      return [
        id,
        {
          ...marked,
          easy: marked.plain,
          title: marked.name,
          text: furigana.marked(cited.map(corrected).join('／'), { terms: true }),
        },
      ]
    }),
  )
}

/** The words that we explain, by their reading. */
export const glossaryOf = (seeds: CheckedSeeds, furigana: Furigana): readonly GlossaryWord[] =>
  seeds.glossary
    .map(({ name, kana, also, plain, easy }) => ({
      name: furigana.marked(name),
      kana,
      also,
      plain: furigana.marked(plain),
      easy: furigana.marked(easy),
    }))
    .toSorted((a, b) => a.kana.localeCompare(b.kana, 'ja'))
