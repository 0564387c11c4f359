import type { NamedPlace } from '#domain/named-place.ts'
import { eraPattern, erasIn, yearOfEra } from '#domain/era.ts'
import { fold } from '#domain/printed-text.ts'
import { locate } from './check-quotes.ts'
import { comparable } from './check-printed.ts'
import { numbersIn } from './printed-numbers.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedDocument, Seeds } from './seeds.ts'
import type { WrittenPlace } from './schemas/named-place-schemas.ts'

type Place = Located<WrittenPlace>

/** Numbers that need no quote: 1つ counts nothing, and so many are the towns that publish together (7つの市と町). */
const freeNumbersIn = ({ regions }: Seeds): ReadonlySet<number> =>
  new Set([1, ...regions.map(({ value }) => value.members.length)])

/**
 * Every place is quoted as it stands and is called so there; it lies where its lines put it; each entry listed names
 * it, and carries the themes; no number of its sentence is new.
 */
export function checkNamedPlaces(seeds: Seeds): void {
  const documents = new Map(
    seeds.plans.flatMap((plan) => plan.documents.map(({ document }) => [document.id, document] as const)),
  )
  const said = wordsOfEntries(seeds)
  const seen = new Set<string>()
  for (const record of seeds.places) {
    for (const [field, value] of Object.entries({
      id: record.value.id,
      name: record.value.name,
      plain: record.value.plain,
    })) {
      if (value && seen.has(value))
        reportAt(
          record,
          [field],
          `「${value}」が2つあります。`,
          'どちらかを消すか、その場所だけのことを書いてください。',
        )
      seen.add(value)
    }
    checkCited(record, documents)
    checkKana(record, seeds)
    checkTowns(record, seeds, documents)
    checkEntries(record, said)
    checkThemes(record, seeds)
    checkNumbers(record, seeds)
  }
}

/** The name of a place has a reading just where no reading in it is unsure. */
function checkKana(record: Place, { readings }: Seeds): void {
  const { name, kana } = record.value
  const unsure = readings.find(({ value }) => !value.sure && name.includes(value.name))?.value.name
  if ((unsure === undefined) !== (kana === '')) return
  reportAt(
    record,
    ['kana'],
    unsure === undefined ? 'この名前の読みがありません。' : `「${unsure}」の読みは、確かめていません。`,
    unsure === undefined
      ? 'ひらがなで読みを書いてください。'
      : 'kana: unsure と書くか、読みを確かめて seeds/readings の sure: false を消してください。',
  )
}

function checkCited(record: Place, documents: ReadonlyMap<string, SeedDocument>): void {
  const { name, cited } = record.value
  cited.forEach((place, index) => {
    const document = documents.get(place.document)
    if (document) locate(document, place, record, ['cited', index])
    else
      reportAt(
        record,
        ['cited', index, 'document'],
        `「${place.document}」という資料はありません。`,
        'seeds/documents/ の id を書いてください。',
      )
  })
  if (!fold(cited[0].words).includes(fold(name))) {
    reportAt(
      record,
      ['name'],
      `「${name}」は、1つ目の引用にありません。`,
      '資料に書いてあるとおりの名前と、その名前がある行を書いてください。',
    )
  }
}

/**
 * A town is known by the document that it published, by its name in the lines, or by the place's own name that holds it
 * (ANAクラウンプラザホテル宇部); a name that a prefecture has as well says no town.
 */
function checkTowns(record: Place, { towns, regions }: Seeds, documents: ReadonlyMap<string, SeedDocument>): void {
  const { name, towns: given, cited } = record.value
  const prefectures = new Set(towns.map(({ prefecture }) => prefecture.replace(/[県府都]$/, '')))
  if (typeof given === 'string') {
    if (given !== 'notSaid' && !regions.some(({ value }) => value.id === given))
      reportAt(
        record,
        ['towns'],
        `「${given}」という圏域はありません。`,
        '市町は [ ] に入れて、みんなのものは seeds/regions.yaml の id を、どの行にもなければ notSaid と書いてください。',
      )
    return
  }
  for (const [index, id] of given.entries()) {
    const town = towns.find((one) => one.id === id)
    if (!town) {
      reportAt(
        record,
        ['towns', index],
        `「${id}」という市町はありません。`,
        'seeds/municipalities.yaml の id を書いてください。',
      )
      continue
    }
    const short = town.name.replace(/[市町村]$/, '')
    const isNamed = name.includes(short) && !prefectures.has(short)
    const isTold = cited.some(({ document, words }) => {
      const source = documents.get(document)
      return source?.publisher === id || comparable(words, source?.slips ?? []).includes(fold(town.name))
    })
    if (!isTold && !isNamed)
      reportAt(
        record,
        ['towns', index],
        `引用した行からは、${town.name}だとわかりません。`,
        '市町の名前がある行を引用するか、notSaid と書いてください。',
      )
  }
}

function checkEntries(record: Place, said: ReadonlyMap<string, string>): void {
  const { name, cited, entries } = record.value
  const sought = [name, ...cited.map(({ words }) => words)].map(fold)
  for (const [index, id] of entries.entries()) {
    const words = said.get(id)
    if (words === undefined)
      reportAt(
        record,
        ['entries', index],
        `「${id}」はどこにもありません。`,
        '書きまちがいでないか、消した記録でないかを見てください。',
      )
    else if (!sought.some((one) => words.includes(one))) {
      reportAt(
        record,
        ['entries', index],
        `「${id}」に、「${name}」も、引用したことばもありません。`,
        'id を消すか、この場所がその取り組みのものだとわかる行を引用してください。',
      )
    }
  }
}

/** What the document says of each entry, folded: its own words, what is told about it, what is measured for it. */
function wordsOfEntries({ plans }: Seeds): ReadonlyMap<string, string> {
  const told = (value: { readonly cited: NamedPlace['cited'] }): readonly string[] =>
    value.cited.map(({ words }) => words)
  return new Map(
    plans.flatMap(({ entries, facts, indicators }) =>
      entries.map(({ value: entry }) => [
        entry.id,
        [
          ...[entry.title, entry.text, ...told(entry)],
          ...entry.schedule.flatMap((activity) => [activity.text, ...told(activity)]),
          ...facts.filter(({ value }) => value.about === entry.id).flatMap(({ value }) => [value.text, ...told(value)]),
          ...indicators
            .filter(({ value }) => value.measures === entry.id)
            .flatMap(({ value }) => [value.name, ...told(value)]),
        ]
          .map(fold)
          .join('\n'),
      ]),
    ),
  )
}

function checkThemes(record: Place, { plans, themes }: Seeds): void {
  const known = new Set(themes.map(({ id }) => id))
  const given = new Map(plans.flatMap((plan) => plan.themes.map(({ value }) => value)))
  const parents = new Map(plans.flatMap((plan) => plan.entries.map(({ value }) => [value.id, value.parent] as const)))
  const ofEntry = (id: string): readonly string[] => {
    let at: string | undefined = id
    for (const passed = new Set<string>(); at !== undefined && !given.has(at) && !passed.has(at); at = parents.get(at))
      passed.add(at)
    return given.get(at ?? '') ?? []
  }
  const carried = new Set(record.value.entries.flatMap(ofEntry))
  for (const [index, theme] of record.value.themes.entries()) {
    if (!known.has(theme))
      reportAt(
        record,
        ['themes', index],
        `「${theme}」というテーマはありません。`,
        'seeds/themes.yaml の id を書いてください。',
      )
    else if (!carried.has(theme))
      reportAt(
        record,
        ['themes', index],
        `entries のどれも、テーマ「${theme}」ではありません。`,
        'そのテーマの取り組みを足すか、テーマを消してください。',
      )
  }
}

const eraYear = new RegExp(`(${eraPattern})(\\d+)`, 'g')

/** The sentence has the numbers of its lines, and the western years of their eras. */
function checkNumbers(record: Place, seeds: Seeds): void {
  const quoted = record.value.cited.map(({ words }) => fold(words)).join(' ')
  const years = [...quoted.matchAll(eraYear)].flatMap(([, mark = '', count]) =>
    erasIn(mark).map((era) => yearOfEra(era, Number(count))),
  )
  const known = new Set([...numbersIn(quoted), ...years, ...freeNumbersIn(seeds)])
  for (const number of numbersIn(record.value.plain)) {
    if (number >= 0 && !known.has(number))
      reportAt(record, ['plain'], `「${number}」は、この場所の引用にない数です。`, '資料にある数だけを書いてください。')
  }
}
