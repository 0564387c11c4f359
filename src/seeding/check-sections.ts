import type { Citation, SourceSpan } from '#domain/citation.ts'
import { fold } from '#domain/printed-text.ts'
import { comparable } from './check-printed.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import { slipsOf } from './plan-documents.ts'
import type { SeedPlan } from './seeds.ts'

type Entry = SeedPlan['entries'][number]['value']

/**
 * Records hang where the document has them: an entry stands behind its parent, before the next branch begins; what is
 * told or measured of an entry stands in its section, or quotes it; a relation's quote speaks of what it points at. A
 * wrong id in `parent`, `about`, `measures` or `relatesTo` is found by this.
 */
export function checkSections(plan: SeedPlan): void {
  const sections = new Sections(plan.entries.map(({ value }) => value))
  checkOrder(plan, sections)
  for (const record of plan.facts) checkAbout(record, 'about', record.value.about, sections)
  for (const record of plan.indicators) checkAbout(record, 'measures', record.value.measures, sections)
  for (const record of plan.entries) checkRelations(plan, record, sections)
}

/** The entries of a plan by id, and on which lines each is told of. */
class Sections {
  readonly #entries: ReadonlyMap<string, Entry>
  /** By the id of an entry the places at which those begin that are not under it. */
  readonly #next = new Map<string, readonly SourceSpan[]>()

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]))
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  /** The entry itself and all above it; it ends where ids lead in a circle. */
  pathOf(id: string): ReadonlySet<string> {
    const path = new Set<string>()
    for (let at = this.#entries.get(id); at && !path.has(at.id); at = this.#entries.get(at.parent)) path.add(at.id)
    return path
  }

  /**
   * Whether a place lies in the section of an entry: in the same document behind one of its own quotes, before any
   * entry begins that is not under it.
   */
  holds(entry: Entry, { document, lines: [line] }: SourceSpan): boolean {
    const next =
      this.#next.get(entry.id) ??
      [...this.#entries.values()].filter(({ id }) => !this.pathOf(id).has(entry.id)).map(({ cited }) => cited[0])
    this.#next.set(entry.id, next)
    const lies = (from: number): boolean =>
      !next.some(({ document: other, lines: [begin] }) => other === document && begin > from && begin < line)
    return entry.cited.some((own) => own.document === document && own.lines[0] <= line && lies(own.lines[0]))
  }
}

function checkOrder({ entries }: SeedPlan, sections: Sections): void {
  let before: Entry | undefined
  for (const record of entries) {
    const { parent: id, cited } = record.value
    const parent = sections.entry(id)
    const goesOn = before && sections.pathOf(before.id).has(id)
    const beginsAgain = parent && sections.holds(parent, cited[0])
    if (parent && !goesOn && !beginsAgain)
      reportAt(
        record,
        ['parent'],
        `「${id}」は、資料でこの項目の前にあるまとまりではありません。`,
        'すぐ上のまとまりの id を書くか、まとまりの見出しがある行を、その項目の引用に足してください。',
      )
    before = record.value
  }
}

type Told = Located<{ readonly cited: Citation }>

function checkAbout(record: Told, field: 'about' | 'measures', id: string, sections: Sections): void {
  const entry = sections.entry(id)
  if (!entry) return
  const { cited } = record.value
  const quotesIt = cited.some(({ document, lines: [from, to] }) =>
    entry.cited.some(({ document: own, lines: [begin, end] }) => own === document && from <= end && begin <= to),
  )
  if (quotesIt || sections.holds(entry, cited[0])) return
  reportAt(
    record,
    [field],
    `この記録の行は、「${id}」の所にありません。`,
    'id を直すか、その項目のことだとわかる行も引用してください。',
  )
}

/** 上記1～3 points at the entries with these numbers. */
const numberRange = /(\d+)~(\d+)/

function checkRelations(plan: SeedPlan, record: SeedPlan['entries'][number], sections: Sections): void {
  const slips = slipsOf(plan)
  const plain = (words: string): string => comparable(words, slips)
  record.value.relatesTo.forEach(({ entry: id, cited }, index) => {
    const target = sections.entry(id)
    if (!target) return
    if (id === record.value.id || record.value.relatesTo.findIndex((one) => one.entry === id) < index)
      reportAt(
        record,
        ['relatesTo', index, 'entry'],
        `「${id}」は、自分か、もう書いた項目です。`,
        'id を直してください。',
      )
    const own = target.cited.map(({ words }) => plain(words)).join('\n')
    const speaksOfIt = cited.some(({ words }) => {
      const said = plain(words)
      const [, from, to] = numberRange.exec(fold(words)) ?? []
      const isCounted = Number(from) <= Number(target.code) && Number(target.code) <= Number(to)
      return said.includes(plain(target.title)) || own.includes(said) || isCounted
    })
    if (!speaksOfIt)
      reportAt(
        record,
        ['relatesTo', index, 'entry'],
        `引用に、「${target.title}」のことばがありません。`,
        'id を直すか、その項目を指していることばを引用してください。',
      )
  })
}
