import { holdsMarkup, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import { textWords } from '#texts/entries.ts'
import { factParts } from '#texts/facts.ts'
import type { SeedPlan, Seeds } from './seeds.ts'
import { Furigana } from './plain-language/furigana.ts'
import { analyser } from './plain-language/morphemes.ts'

/** The one that marks the texts of these seeds: their readings by hand, the words of their glossary, the dictionary. */
export const furiganaOf = async (seeds: Seeds): Promise<Furigana> =>
  new Furigana(
    await analyser(),
    [
      ...[seeds.region, ...seeds.towns].map(({ name, kana }) => ({ name, kana })),
      { name: seeds.region.nickname, kana: seeds.region.nicknameKana },
      ...seeds.plans.flatMap((plan) => plan.terms.map(({ value: { name, kana } }) => ({ name, kana }))),
      ...seeds.glossary.map(({ value: { name, kana } }) => ({ name, kana })),
      // Last, so that a reading by hand wins over the kana that a word is listed by.
      ...seeds.readings.map(({ value }) => value),
    ],
    [
      ...seeds.plans.flatMap((plan) => plan.terms.map(({ value }) => value.name)),
      ...seeds.glossary.flatMap(({ value }) => [value.name, ...value.also]),
    ],
  )

/** The wordings of a plan's records by id. A record without texts of ours has none. */
export function wordingsOf(plan: SeedPlan, furigana: Furigana): Readonly<Record<string, Wording>> {
  const given = new Map(plan.texts.map(({ value }) => value))
  const printed = [
    ...plan.entries.map(({ value: { id, title, text } }) => ({
      id,
      title,
      text: text === 'titleOnly' ? '' : textWords(text),
    })),
    ...plan.indicators.map(({ value: { id, name } }) => ({ id, title: name, text: '' })),
    ...plan.terms.map(({ value: { id, name, meaning } }) => ({ id, title: name, text: meaning.words })),
  ]
  const explained = { terms: true }
  return Object.fromEntries(
    printed.flatMap(({ id, title, text }) => {
      const ours = given.get(id)
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

/** What else of a plan's printed words the app shows, with its readings: facts, schedules, the publisher's own statements. */
export function printedOf(plan: SeedPlan, furigana: Furigana): Readonly<Record<string, RubyMarkup>> {
  const words = [
    ...plan.facts.flatMap(({ value }) => factParts(value.text)),
    ...plan.entries.flatMap(({ value }) => value.schedule.map(({ text }) => text)),
    ...plan.indicators.flatMap(({ value }) => value.statements.map((statement) => statement.words)),
  ]
  return Object.fromEntries(
    words.filter((text) => /\p{sc=Han}/u.test(text) && !holdsMarkup(text)).map((text) => [text, furigana.marked(text)]),
  )
}

/** The places as a pack carries them: what we say of each stands among the wordings. */
export const placesOf = ({ places }: Seeds): readonly NamedPlace[] =>
  places.map(({ value: { id, name, kana, towns, themes, entries, cited } }) => ({
    id,
    name,
    kana,
    towns,
    themes,
    entries,
    cited,
  }))

/** The wordings of places by id: one sentence serves at both of our levels, the quoted words with their slips mended at the document's. */
export function placeWordingsOf({ places, plans }: Seeds, furigana: Furigana): Readonly<Record<string, Wording>> {
  const slips = new Map(plans.map(({ document }) => [document.id, document.slips]))
  const mended = ({ document, words }: NamedPlace['cited'][number]): string =>
    (slips.get(document) ?? []).reduce((text, { printed, read }) => text.replaceAll(printed, read), words)
  return Object.fromEntries(
    places.map(({ value: { id, name, plain, cited } }) => {
      const marked = { name: furigana.marked(name), plain: furigana.marked(plain, { terms: true }) }
      return [
        id,
        {
          ...marked,
          easy: marked.plain,
          title: marked.name,
          text: furigana.marked(cited.map(mended).join('／'), { terms: true }),
        },
      ]
    }),
  )
}

/** The words that we explain, by their reading. */
export const glossaryOf = (seeds: Seeds, furigana: Furigana): readonly GlossaryWord[] =>
  seeds.glossary
    .map(({ value: { name, kana, also, plain, easy } }) => ({
      name: furigana.marked(name),
      kana,
      also,
      plain: furigana.marked(plain),
      easy: furigana.marked(easy),
    }))
    .toSorted((a, b) => a.kana.localeCompare(b.kana, 'ja'))
