/**
 * `npm run bench:search`: our search beside MiniSearch (bigrams) and Fuse, on the real data; with `--large` on
 * 365,000 records made of it, too, or on as many as `--large=36500` says. Prints medians; asserts nothing.
 */
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { QueryParser } from '#domain/search/query.ts'
import { search } from '#domain/search/search.ts'
import { folded, type SearchText } from '#domain/search/search-text.ts'
import { realSharedAlike, realTexts } from './search-data.ts'

type Item = { readonly id: number; readonly text: SearchText }
type Engine = {
  readonly name: string
  readonly runs: number
  readonly ready: (items: readonly Item[]) => (query: string) => readonly number[]
}

/** Single words as people type them: what plain substring search can be the truth of. */
const words = [
  '観光',
  '保育',
  '移住',
  '子ども',
  '引っ越し',
  '空き家',
  '農業',
  '医療',
  'バス',
  '図書館',
  '富海',
  '秋吉台',
  '婚活',
  '不妊治療',
  '奨学金',
  '消防',
  '介護',
  '起業',
  '補助',
  'ジオパーク',
  'レノファ',
  '万博',
  '運賃',
  '外国人',
  '人口',
  'デジタル',
  '学校',
  '防災',
  '温泉',
  '猫',
]
const several = ['観光 防府', '子ども 医療', '移住 補助', 'バス 運賃', '農業 支援', '高齢者 交通']

const bigrams = (text: string): readonly string[] =>
  text
    .split(/[\s、]/)
    .map(folded)
    .filter(Boolean)
    .flatMap((run) =>
      run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    )

const exact: Engine = {
  name: 'ours, as typed',
  runs: 20,
  ready: (items) => {
    const queries = new QueryParser({ spellings: [], synonyms: [], wider: {}, kana: {} })
    return (query) => search(items, ({ text }) => text, queries.of(query)).map(({ item }) => item.id)
  },
}
const ours: Engine = {
  name: 'ours, with synonyms',
  runs: 20,
  ready: (items) => {
    const queries = new QueryParser(realSharedAlike)
    return (query) => search(items, ({ text }) => text, queries.of(query)).map(({ item }) => item.id)
  },
}
const mini: Engine = {
  name: 'MiniSearch, bigrams',
  runs: 20,
  ready: (items) => {
    const index = new MiniSearch({
      fields: ['name', 'text'],
      tokenize: (text) => [...bigrams(text)],
      processTerm: (term) => term,
      searchOptions: { combineWith: 'AND', boost: { name: 2 } },
    })
    index.addAll(items.map(({ id, text: { name, text } }) => ({ id, name, text })))
    return (query) => index.search(query).map(({ id }) => id as number)
  },
}
const fuse: Engine = {
  name: 'Fuse, threshold 0.2',
  runs: 3,
  ready: (items) => {
    const index = new Fuse(
      items.map(({ id, text: { name, text } }) => ({ id, name, text })),
      { keys: [{ name: 'name', weight: 2 }, 'text'], ignoreLocation: true, threshold: 0.2 },
    )
    return (query) =>
      index
        .search({ $and: query.split(' ').map((word) => ({ $or: [{ name: folded(word) }, { text: folded(word) }] })) })
        .map(({ item }) => item.id)
  },
}

/**
 * Records that hold every word as it stands, folded, and so バス in のばす too, which ours leaves out: what is to be
 * found.
 */
const truth = (items: readonly Item[], query: string): ReadonlySet<number> =>
  new Set(
    items
      .filter(({ text: { name, text } }) =>
        query
          .split(' ')
          .map(folded)
          .every((word) => name.includes(word) || text.includes(word)),
      )
      .map(({ id }) => id),
  )

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const collect = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function measured({ name, runs, ready }: Engine, items: readonly Item[], most: number): readonly string[] {
  const before = collect()
  const start = performance.now()
  const find = ready(items)
  const readyMs = performance.now() - start
  const memory = collect() - before
  const times: number[] = []
  let [there, found, right] = [0, 0, 0]
  for (const query of [...words, ...several]) {
    const expected = truth(items, query)
    const hits = find(query)
    there += expected.size
    found += hits.length
    right += hits.filter((id) => expected.has(id)).length
    const rounds: number[] = []
    for (let run = 0; run < Math.min(runs, most); run += 1) {
      const from = performance.now()
      find(query)
      rounds.push(performance.now() - from)
    }
    times.push(
      at(
        rounds.toSorted((a, b) => a - b),
        0.5,
      ),
    )
  }
  const sorted = times.toSorted((a, b) => a - b)
  const cells = [
    at(sorted, 0.5).toFixed(2),
    at(sorted, 0.95).toFixed(2),
    (right / there).toFixed(3),
    found ? (right / found).toFixed(3) : '–',
    memory.toFixed(1),
    readyMs.toFixed(0),
  ]
  return [name, ...cells]
}

function table(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n### ${title}\n`)
  console.log('| engine | p50 ms | p95 ms | recall | precision | memory MB | ready ms |\n|---|---|---|---|---|---|---|')
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

/** Records made of sentences of the real ones, each with its own number, so that texts differ and lengths are true. */
function grown(texts: readonly SearchText[], count: number): readonly Item[] {
  let seed = 1
  const next = (): number => (seed = (seed * 48271) % 2147483647)
  const sentences = texts.flatMap(({ text }) => text.split('、')).filter((sentence) => sentence.length > 4)
  return Array.from({ length: count }, (_, id) => {
    const real = texts[next() % texts.length]!
    const text = `${Array.from({ length: 12 }, () => sentences[next() % sentences.length]!).join('、')}、${id}`
    return { id, text: { ...real, text } }
  })
}

const real = realTexts.map((text, id) => ({ id, text }))
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${globalThis.gc ? 'gc exposed' : 'memory without gc: run with --expose-gc'}; medians over ${words.length + several.length} queries`,
)
table(
  `${real.length} records (the real data)`,
  [exact, ours, mini, fuse].map((engine) => measured(engine, real, 20)),
)

const large = process.argv.find((one) => one.startsWith('--large'))
if (large) {
  const items = grown(realTexts, Number(large.split('=')[1] ?? 365_000))
  const rows: (readonly string[])[] = []
  for (const engine of [exact, ours, mini]) rows.push(measured(engine, items, 3))
  // Fuse needs seconds for each query: one run each over a tenth.
  const tenth = items.slice(0, items.length / 10)
  rows.push(measured({ ...fuse, name: `Fuse, on ${tenth.length.toLocaleString('en')} of them` }, tenth, 1))
  table(`${items.length.toLocaleString('en')} records (made of the real ones)`, rows)
}
