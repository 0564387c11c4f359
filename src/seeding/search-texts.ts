import { folded, kanaOf, nameEnd, wordStart, type SearchText } from '#domain/search/search-text.ts'
import type { SearchRemark } from '#domain/search/remarks.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import { withoutRuby, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { Plan } from '#domain/plan.ts'
import { regionWithId } from '#domain/region.ts'
import { releaseWords } from '#texts/region-words.ts'
import type { CheckedSeeds } from './checked-plan.ts'
import type { Seeds } from './seeds.ts'
import { passagesOfEntry, passagesOfIndicator } from './passages.ts'
import type { Furigana } from './plain-language/furigana.ts'

/** How a publisher and the towns that take part are called in texts that are searched. */
export type Names = {
  readonly publisher: string
  readonly publisherKana: string
  readonly townCalled: (id: string) => { readonly name: string; readonly kana: string }
}

/** What texts call a publisher; a joint plan is also found by the region's names and by 7市町. */
export function namesOf({ towns, regions }: Pick<CheckedSeeds, 'towns' | 'regions'>, publisher: string): Names {
  const town = towns.find(({ id }) => id === publisher)
  const region = regionWithId(releaseWords({ regions, towns, plans: [] }).regions, publisher)
  return {
    publisher: region ? `${region.name}、${region.nickname}、${region.townsInShort}` : (town?.name ?? ''),
    publisherKana: region ? `${region.kana}、${region.nicknameKana}` : (town?.kana ?? ''),
    townCalled: (id) => towns.find((other) => other.id === id) ?? { name: '', kana: '' },
  }
}

/** The texts of a plan's records and facts as they are searched: their names, then all our and the document's words. */
export function searchTextsOf(
  plan: Plan,
  wordings: Readonly<Record<string, Wording>>,
  { publisher, publisherKana, townCalled }: Names,
): Readonly<Record<string, SearchText>> {
  const whose = `${folded(publisher)}、${publisherKana
    .split('、')
    .map((kana) => wordStart + folded(kana))
    .join('、')}`
  const made = (
    names: readonly RubyMarkup[],
    texts: readonly RubyMarkup[],
    more: readonly { readonly name: string; readonly kana: string }[] = [],
  ): SearchText => ({
    name: names.map(withoutRuby).map(folded).join(nameEnd),
    nameKana: names.map(kanaOf).join(nameEnd),
    text: joined([...texts.map(withoutRuby), ...more.map(({ name }) => name), plan.shortTitle]),
    textKana: [...texts.map(kanaOf), ...more.map(({ kana }) => wordStart + folded(kana))].join('、'),
    publisher: whose,
  })
  const textsOf = (id: string): readonly RubyMarkup[] => {
    const { plain = '', easy = '', text = '' } = wordings[id] ?? {}
    return [plain, easy, text].filter(Boolean)
  }
  const within = new Map([
    ...plan.entries.map((entry) => [entry.id, passagesOfEntry(entry)] as const),
    ...plan.indicators.map((indicator) => [indicator.id, passagesOfIndicator(indicator)] as const),
  ])
  const taking = new Map(
    plan.entries.map(({ id, takesPart }) => [id, takesPart.kind === 'named' ? takesPart.towns.map(townCalled) : []]),
  )
  const records = [...plan.entries, ...plan.indicators, ...plan.terms].flatMap(({ id }) => {
    const wording = wordings[id]
    if (!wording) return []
    const passages = (within.get(id) ?? []).flatMap(({ passage }) => textsOf(passage.id))
    const names = [wording.name, wording.title].filter(Boolean)
    return [[id, made(names, [...textsOf(id), ...passages], taking.get(id))] as const]
  })
  const facts = plan.facts.map(
    ({ id, figures }) => [id, made([], [...textsOf(id), ...figures.map(({ label }) => label)])] as const,
  )
  return Object.fromEntries([...records, ...facts])
}

/** The words that we explain, as they are searched, by their names. They are nobody's. */
export const glossarySearchTexts = (glossary: readonly GlossaryWord[]): Readonly<Record<string, SearchText>> =>
  Object.fromEntries(
    glossary.map(({ name, kana, also, plain, easy }) => [
      withoutRuby(name),
      {
        name: [withoutRuby(name), ...also].map(folded).join(nameEnd),
        nameKana: wordStart + folded(kana),
        text: joined([plain, easy].map(withoutRuby)),
        textKana: [plain, easy].map(kanaOf).join('、'),
        publisher: '',
      },
    ]),
  )

/** The kana of every word that stands for another, by the word: so that it can be typed in kana. */
export function synonymKana(
  { synonyms, wider }: Seeds['synonyms'],
  furigana: Furigana,
): Readonly<Record<string, string>> {
  const words = new Set([...synonyms.flat(), ...Object.keys(wider)])
  const read = [...words].map((word) => [word, kanaOf(furigana.marked(word)).replaceAll(wordStart, '')] as const)
  return Object.fromEntries(read.filter(([word, kana]) => kana !== folded(word) && /^[ぁ-ん]+$/.test(kana)))
}

/** What is said of words that the documents name and do not tell of. */
export const searchRemarks = ({ remarks }: Seeds['synonyms'], furigana: Furigana): readonly SearchRemark[] =>
  Object.entries(remarks).map(([word, text]) => ({
    word,
    kana: kanaOf(furigana.marked(word)).replaceAll(wordStart, ''),
    text: furigana.marked(text),
  }))

const joined = (texts: readonly string[]): string => texts.map(folded).join('、').replace(/、+/g, '、')
