import type { GlossaryWord, Wording } from '#domain/wording.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import type { PublisherId } from '#domain/town.ts'
import { textWords } from '#texts/entries.ts'
import type { CheckedPlan, CheckedSeeds } from './checked-plan.ts'
import { passageOfFact, passagesOfEntry, passagesOfIndicator } from './passages.ts'
import { Furigana } from './plain-language/furigana.ts'
import { analyser } from './plain-language/morphemes.ts'
import { summedUpBy } from './summed-up.ts'

/** Marks the texts of these seeds: by their readings by hand, the words of their glossary, and the dictionary. */
export const furiganaOf = async (seeds: CheckedSeeds): Promise<Furigana> =>
  new Furigana(
    await analyser(),
    [
      ...[...seeds.regions, ...seeds.towns].map(({ name, kana }) => ({ name, kana })),
      ...seeds.regions.map(({ nickname, nicknameKana }) => ({ name: nickname, kana: nicknameKana })),
      ...seeds.plans.flatMap(({ plan }) => plan.terms.map(({ name, kana }) => ({ name, kana }))),
      ...seeds.glossary.map(({ name, kana }) => ({ name, kana })),
      // Last, so that a reading by hand wins over the kana that a word is listed by.
      ...seeds.readings,
    ],
    [...seeds.plans.flatMap(({ plan }) => plan.terms.map(({ name }) => name)), ...glossaryWords(seeds)],
  )

const glossaryWords = ({ glossary }: CheckedSeeds): readonly string[] =>
  glossary.flatMap(({ name, also }) => [name, ...also])

/** The words that are explained to one who has the data of this publisher alone: its documents' own, and ours. */
export const explainedWordsOf = (seeds: CheckedSeeds, publisher: PublisherId): ReadonlySet<string> =>
  new Set([
    ...seeds.plans
      .filter(({ plan }) => plan.publisher === publisher)
      .flatMap(({ plan }) => plan.terms.map(({ name }) => name)),
    ...glossaryWords(seeds),
  ])

/**
 * The wordings of a plan's records and passages by id, with `terms` marked in them. One without texts of ours has none.
 * A passage has no name; the rows of a table in it stay joined with ／.
 */
export function wordingsOf(
  { plan, texts, index }: CheckedPlan,
  furigana: Furigana,
  terms: ReadonlySet<string>,
): Readonly<Record<string, Wording>> {
  const passages = [
    ...plan.facts.map(passageOfFact),
    ...plan.entries.flatMap(passagesOfEntry).map(({ passage }) => passage),
    ...plan.indicators.flatMap(passagesOfIndicator).map(({ passage }) => passage),
  ]
  const printed = [
    ...plan.entries.map((entry) => ({
      id: entry.id,
      title: entry.title,
      text: entry.text === 'titleOnly' ? '' : textWords(entry.text),
      record: entry,
    })),
    ...plan.indicators.map((indicator) => ({ id: indicator.id, title: indicator.name, text: '', record: indicator })),
    ...plan.terms.map(({ id, name, meaning }) => ({ id, title: name, text: meaning.words, record: undefined })),
    ...passages.map(({ id, words }) => ({ id, title: '', text: words, record: undefined })),
  ]
  const explained = { terms }
  return Object.fromEntries(
    printed.flatMap(({ id, title, text, record }) => {
      const ours = texts.get(id)
      if (!ours) return []
      const sumsUp = record && summedUpBy(record, ours, index)
      const wording: Wording = {
        name: furigana.marked(ours.plain_name ?? ''),
        plain: furigana.marked(ours.plain, explained),
        easy: furigana.marked(ours.easy, explained),
        title: furigana.marked(title),
        text: furigana.marked(text, explained),
        ...(sumsUp && { sumsUp }),
      }
      return [[id, wording]]
    }),
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
  const slips = new Map(plans.flatMap(({ documents }) => documents.map(({ id, slips: its }) => [id, its] as const)))
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
