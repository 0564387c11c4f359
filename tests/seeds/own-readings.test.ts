import { describe, expect, test } from 'vitest'
import { reasons } from '#domain/judging/known.ts'
import { judgeAll } from '#domain/judging/headline.ts'
import { verdicts } from '#domain/judging/judgement.ts'
import { phrasesOf, type RubyMarkup } from '#domain/ruby-markup.ts'
import { readReasons } from '#domain/period.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { questions } from '#domain/saved.ts'
import { Furigana } from '#seeding/plain-language/furigana.ts'
import { analyser } from '#seeding/plain-language/morphemes.ts'
import { appTexts } from '#seeding/plain-language/app-texts.ts'
import { documentDates } from '#texts/documents.ts'
import { codeWords, countWords, groupWords, kindWords, priorityWords, tagWords } from '#texts/entries.ts'
import { figureRows } from '#texts/figure-rows.ts'
import { finder } from '#texts/finder.ts'
import { dueInBothCounts, gapWords, seriesSentence } from '#texts/figures.ts'
import { headLine } from '#texts/heads.ts'
import { home, homeTitle } from '#texts/frame.ts'
import { sourceWords } from '#texts/home-words.ts'
import { howToRead, indicatorCells, slicesWords, startLine } from '#texts/indicators.ts'
import { judgementSentence, shortSentence } from '#texts/judgements.ts'
import { oldOfYears } from '#texts/old-plan.ts'
import { releaseWords } from '#texts/region-words.ts'
import { rubyReaderFor } from '#texts/own-ruby.ts'
import { daysOfMonth } from '#texts/own-readings.ts'
import { questionWords } from '#features/saved/words.ts'
import { town as townWords } from '#texts/town-page.ts'
import { reasonWords, verdictWords } from '#texts/verdicts.ts'
import { lineDrawing } from '#drawings/line-drawing.ts'
import { progressDrawing } from '#drawings/progress-drawing.ts'
import { workingsOf } from '#texts/workings.ts'
import { dateWords, periodWords, readWords } from '#texts/years.ts'
import { realPlans as plans, realRelease, realRows, realSeeds as seeds } from '#support/real-release.ts'

/**
 * Every text that the app itself can say of the real seeds, with the readings of its own table (`own-readings.ts`),
 * against the dictionary's. Where the two differ, a person has looked: `reviewed` says which parts and why.
 */
const named = {
  ...seeds,
  regions: seeds.regions.map(({ value }) => value),
  plans: plans.map(({ publisher }) => ({ publisher })),
}
const region = releaseWords(named)
/** Reads as the app does once the release is open. */
const ownRuby = rubyReaderFor(named)
const dictionary = new Furigana(await analyser(), [])

/** Parts of texts that the dictionary reads otherwise than we do. */
const reviewed: readonly (readonly [part: string, ours: string, because: string])[] = [
  ['右上', 'みぎうえ', 'a corner of a screen, no higher court'],
  ['か所', 'かしょ', 'what counts places: the dictionary does not see the digits before it'],
  ['入れもの', 'いれもの', 'what holds things'],
  ['方', 'かた', 'people, politely'],
  ['月', 'がつ', 'a month of a date: the dictionary does not see the digits before it'],
  ...(['1日', '2日', '3日', '4日', '5日', '6日', '7日', '8日', '9日', '10日', '14日', '20日', '24日'] as const).map(
    (day) => [`月${day}`, `がつ${daysOfMonth[day]}`, 'a day of a month with a word of its own'] as const,
  ),
  ['1人', 'ひとり', 'a number of people with a word of its own'],
  ['令和', 'れいわ', 'an era younger than the dictionary'],
  ['元年度', 'がんねんど', 'the first year of an era'],
  ['「年」', '「ねん」', 'the word that is printed behind a number, quoted'],
  ['年とも年度とも', 'ねんともねんどとも', 'the words that are printed behind a number'],
  ['行', 'ぎょう', 'a line of a document, or a row of the syllabary'],
  ['行目', 'ぎょうめ', 'a line of a document'],
  ['何行目', 'なんぎょうめ', 'which line of a document'],
  ['何の', 'なんの', 'なに is for を and が'],
  ['かっこの数', 'かっこのかず', 'a number; すう only inside of words'],
  ['行き先', 'いきさき', 'as the texts of the records have it (seeds/readings/words.yaml)'],
  ['開け', 'ひらけ', 'one opens an app: ひらく, as everywhere else here'],
  ['アプリの版', 'あぷりのはん', 'an edition; ばん only inside of words'],
  ['店', 'みせ', 'a shop; てん only inside of words'],
  ['空', 'から', 'a cell in which nothing stands; no sky'],
  ['空らん', 'くうらん', 'one word, cut in two by the dictionary'],
  ['未達', 'みたつ', 'one word, cut in two by the dictionary'],
  ['事業体', 'じぎょうたい', 'one word, cut in two by the dictionary'],
  ['移手段', 'いしゅだん', 'a word that has lost its 動 in the extraction'],
  ['県央', 'けんおう', 'the middle of the prefecture; the dictionary takes 央 for a given name'],
  ['津和野町', 'つわのちょう', 'the town calls itself so (seeds/municipalities.yaml)'],
  ['祢', 'ね', 'a letter that the dictionary has no reading of'],
  ['祿', 'ろく', 'a letter that the dictionary has no reading of'],
]

describe("the app's own words", () => {
  const texts = [
    ...new Set([
      ...exportedTexts(),
      ...textsOfFunctions(),
      ...textsOfFigures(),
      ...textsOfPlans(),
      ...textsOfSeeds(),
      ...sentencesOfProgress(),
    ]),
  ].filter((text) => /\p{sc=Han}/u.test(text))
  const differing = texts.flatMap((text) => differences(text, ownRuby(text)))

  test('are all here', () => {
    expect(texts.length).toBeGreaterThan(700)
    expect(texts).toEqual(
      expect.arrayContaining(['7つの市と町', '達成', '取り組み16件、めやす12件', '宇部市のデータ', '3件', '6次産業化']),
    )
  })

  test('have a reading for every kanji', () => expect(texts.flatMap(unread)).toEqual([]))

  test('have one wherever they are written in the code', () => {
    const written = appTexts(process.cwd()).filter(({ file }) => !/own-|wrapped-text/.test(file))
    expect(written.length).toBeGreaterThan(300)
    expect(
      written.flatMap(({ file, line, text }) =>
        unread(text.replace(/[○〇]/g, '3')).map((missing) => `${file}:${line} ${missing}`),
      ),
    ).toEqual([])
  })

  test('are read as the dictionary reads them, or as a person has decided', () => {
    expect(
      differing
        .filter((one) => !isReviewed(one))
        .map(({ part, ours, dictionary, text }) => `${part}: ${ours}, not ${dictionary} in ${text}`),
    ).toEqual([])
  })

  test.each(reviewed)('%s is read %s, and the dictionary has it otherwise: %s', (...one) => {
    expect(differing.filter((other) => isReviewed(other, [one]))).not.toEqual([])
  })
})

describe('the check', () => {
  test.each([
    ['a wrong reading', '資料を読む', '{資料|しりょお}を{読|よ}む', '資料'],
    ['a reading that is short of a letter', '資料集', '{資料集|しりょう}', '資料集'],
    ['a reading of another word', '5人', '5{人|ひと}', '人'],
  ])('finds %s', (_, text, marked, part) => expect(differences(text, marked).map((one) => one.part)).toContain(part))

  test('finds kanji without a reading', () => expect(unread('龍の計画')).toEqual(['龍 in 龍の計画']))
  test('finds nothing in right readings, wherever their rubies end', () =>
    expect(differences('取り組みの資料', '{取り組|とりく}みの{資料|しりょう}')).toEqual([]))
  test('lets a reviewed part pass in its own words alone', () => {
    const [one] = differences('10位', '10{位|ぐらい}')
    expect(isReviewed(one!, [['10位', '10ぐらい', '']])).toBe(true)
    expect(isReviewed(one!, [['10位', '10い', '']])).toBe(false)
    expect(isReviewed(one!, [['10位以内', '10ぐらいいない', '']])).toBe(false)
  })
})

/** Where two readings of a text part: `at` is the place in the text, `whole` the pieces of our reading. */
type Difference = {
  readonly text: string
  readonly at: number
  readonly part: string
  readonly ours: string
  readonly dictionary: string
  readonly whole: readonly Read[]
}
/** A piece of a text as it is read: from, to (exclusive), kana. */
type Read = { readonly from: number; readonly to: number; readonly kana: string }

/** A marked text as it is read, letter by letter where no ruby holds letters together. */
function readsOf(marked: RubyMarkup): readonly Read[] {
  let at = 0
  return phrasesOf(marked)
    .flat()
    .flatMap(({ text, kana }) =>
      kana ? [{ text, kana }] : [...text].map((letter) => ({ text: letter, kana: hiragana(letter) })),
    )
    .map(({ text, kana }) => {
      const from = at
      at += text.length
      return { from, to: at, kana }
    })
}

const hiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
const kanaOf = (reads: readonly Read[]): string => reads.map(({ kana }) => kana).join('')

/** The reading from a place to another, where both are ends of pieces. */
const between = (reads: readonly Read[], from: number, to: number): readonly Read[] =>
  reads.filter((read) => read.from >= from && read.to <= to)

function differences(text: string, marked: RubyMarkup): readonly Difference[] {
  const whole = readsOf(marked)
  const other = readsOf(dictionary.marked(text))
  const ends = new Set(other.map(({ to }) => to))
  const common = [0, ...whole.map(({ to }) => to).filter((to) => ends.has(to))]
  return common.slice(1).flatMap((to, index) => {
    const from = common[index]!
    const [ours, theirs] = [kanaOf(between(whole, from, to)), kanaOf(between(other, from, to))]
    return ours === theirs ? [] : [{ text, at: from, part: text.slice(from, to), ours, dictionary: theirs, whole }]
  })
}

/** Whether a person has decided how the part is read, alone or in the words around it. */
function isReviewed({ text, at, part, whole }: Difference, parts: typeof reviewed = reviewed): boolean {
  return parts.some(([words, ours]) =>
    [...text.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].some(
      ({ index }) =>
        index <= at &&
        at + part.length <= index + words.length &&
        kanaOf(between(whole, index, index + words.length)) === ours,
    ),
  )
}

/** The kanji that stand outside of a ruby. */
const unread = (text: string): readonly string[] =>
  phrasesOf(ownRuby(text))
    .flat()
    .flatMap((piece) => (piece.kana ? [] : (piece.text.match(/[\p{sc=Han}々]+/gu) ?? [])))
    .map((kanji) => `${kanji} in ${text}`)

/**
 * Every string in what `src/texts` and the words of the features export; functions among words are asked with
 * samples.
 */
function exportedTexts(): readonly string[] {
  const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
    ['../../src/texts/**/*.ts', '../../src/features/*/words.ts'],
    { eager: true },
  )
  const words = Object.entries(modules).filter(([path]) => !/own-(?:ruby|readings)\.ts$/.test(path))
  return words.flatMap(([, module]) =>
    Object.values(module)
      .filter((value) => typeof value !== 'function')
      .flatMap(stringsIn),
  )
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return asked(value as Words)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

type Words = (...given: readonly unknown[]) => unknown

/** A function among words, called with what its parameters are called after; with each town once. */
function asked(words: Words): readonly string[] {
  const names = /^\(?([^)=]*)/
    .exec(words.toString())![1]!
    .split(',')
    .map((name) => name.trim())
  const sample = (name: string, town: string): unknown => {
    if (/count|lines|done|^of$/.test(name)) return 12
    if (/date/.test(name)) return '2015年10月'
    if (/version/.test(name)) return '1'
    if (/years/.test(name)) return '2015〜2019年度'
    if (name === 'named') return region
    if (name === 'region') return region.regions[0]
    if (name === 'parts') return ['2020〜2024年度', '2015〜2019年度'].map((years) => ({ years, count: 3 }))
    if (name === 'regions') return region.regions
    if (name === 'towns') return region.towns
    if (name === 'starts') return seeds.scenes.flatMap(({ kiosk }) => kiosk?.name ?? [])
    if (/sentence/.test(name)) return '結果は、この資料にのっていません。'
    if (name === 'words') return ['共同クラウド', '起業']
    return name === 'kana' ? 'あ' : town
  }
  return seeds.towns.flatMap((town) => stringsIn(words(...names.map((name) => sample(name, town.name)))))
}

/** The words of single functions. */
function textsOfFunctions(): readonly string[] {
  return [
    ...verdicts.map(verdictWords),
    ...reasons.map(reasonWords),
    ...readReasons.map(readWords),
    ...(['dash', 'blank', 'damaged', 'picture', 'notInDocument'] as const).map(gapWords),
    ...(['goal', 'heading', 'strategy', 'measure', 'project', 'initiative', 'part', 'action'] as const).map(kindWords),
    ...(['new', 'extended', 'again'] as const).map(tagWords),
    ...(['yes', 'no', 'unreadable', 'notUsed'] as const).map(priorityWords),
    ...questions.map(questionWords),
    ...(['noPlan', 0, 12] as const).map((own) => finder.townLine(own, 5, region.regions)),
    countWords(16, 12),
    countWords(0, 0),
    ...homeTitle(seeds.towns, region.towns),
    sourceWords({ packs: [], plans: [] }),
    sourceWords(realRelease),
    home.promiseLine(),
    ...Array.from({ length: 31 }, (_, day) =>
      dateWords(`2016-${String((day % 12) + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`),
    ),
  ]
}

/** What is said of the figures of all plans. */
function textsOfFigures(): readonly string[] {
  return plans.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => [
      ...howToRead(indicator),
      slicesWords(indicator.series),
      ...indicator.series.flatMap((series) => [
        seriesSentence(series, indicator),
        startLine(indicator, series),
        ...figureRows(indicator, series).flatMap((row) => [row.kind, row.when, row.amount, ...row.notes]),
        ...series.targets.map(({ due }) => dueInBothCounts(due)),
        ...judgeAll(indicator, series).flatMap((judged) => [
          ...indicatorCells(judged).flatMap(({ label, amount }) => [label, amount]),
          judgementSentence(judged),
          shortSentence(judged),
          ...stringsIn(lineDrawing(judged)),
          ...stringsIn(progressDrawing(judged)),
          ...workingsOf(judged).flatMap(({ question, answers }) => [question, ...answers]),
        ]),
      ]),
    ]),
  )
}

/** What is said of the plans and of what they list. */
function textsOfPlans(): readonly string[] {
  return plans.flatMap((plan) => {
    const index = new PlanIndex(plan)
    return [
      plan.title,
      plan.shortTitle,
      oldOfYears(plan.span, '市役所'),
      headLine({
        id: plan.id,
        publisher: plan.publisher,
        shortTitle: plan.shortTitle,
        ...plan.span,
        goals: 4,
        initiatives: 86,
        indicators: 70,
      }),
      ...plan.entries.flatMap((entry) => [
        codeWords(entry),
        groupWords(index, entry),
        ...entry.schedule.map(({ during }) => periodWords(during)),
        ...(entry.takesPart.kind === 'unreadable' ? [entry.takesPart.because] : []),
      ]),
      ...remarksIn(plan),
    ]
  })
}

/** Our remarks in the data, wherever they stand. */
function remarksIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'remark' && typeof inner === 'string' ? [inner] : remarksIn(inner),
  )
}

/**
 * What stands in the data beside plans: places, themes, documents with their slips, units, the glossary's other
 * spellings.
 */
function textsOfSeeds(): readonly string[] {
  return [
    ...region.regions.flatMap(({ name, nickname, towns, townsInShort }) => [name, nickname, towns, townsInShort]),
    ...[region.towns, region.townsInShort, region.withPlan, region.withoutPlan, ...seeds.searchExamples],
    ...seeds.towns.flatMap(({ name }) => [townWords.office(name), townWords.hall(name)]),
    ...seeds.towns.flatMap(({ name, prefecture }) => [name, prefecture]),
    ...seeds.themes.flatMap(({ name, about }) => [name, about]),
    ...seeds.scenes.flatMap(({ name, short = '', about, narrows, kiosk }) => [
      ...[name, short, about, ...narrows.map((narrow) => narrow.name)],
      ...(kiosk ? [kiosk.name, kiosk.line] : []),
    ]),
    ...seeds.plans.flatMap(({ documents }) =>
      documents.flatMap(({ document: { title, shortTitle, slips, published, revised } }) => [
        ...[title, shortTitle ?? '', documentDates({ published, revised })],
        ...slips.flatMap(({ printed, read, because }) => [printed, read, because]),
      ]),
    ),
    ...plans.flatMap(({ indicators }) => indicators.flatMap(({ unit }) => [`3${unit}`, `10${unit}`])),
    ...seeds.glossary.flatMap(({ value: { also } }) => also),
  ]
}

const sentencesOfProgress = (): readonly string[] => realRows('progress').map(({ sentence }) => sentence!)
