import { deedKinds, groupKinds, type Entry } from '#domain/entry.ts'
import { goneIds } from './check-numbers.ts'
import { areRegionsRight } from './check-regions.ts'
import { adviceForId, meantIds } from './nearest-id.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

const setOf = (ids: Iterable<string>): ReadonlySet<string> => new Set(ids)
const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

/** The ids of the seeds that records of any plan may name. */
type SharedIds = {
  readonly towns: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly themes: ReadonlySet<string>
  /** Ids that `checkNumbers` names as gone: what points at them is not wrong as well. */
  readonly gone: ReadonlySet<string>
}

/** Ids are unique and readable, begin with their plan, and point at something that is there; levels form a tree. */
export function checkIds(seeds: Seeds): void {
  const shared: SharedIds = {
    towns: setOf(seeds.towns.map((town) => town.id)),
    regions: setOf(seeds.regions.map(({ value }) => value.id)),
    themes: setOf(seeds.themes.map((theme) => theme.id)),
    gone: goneIds(seeds),
  }
  for (const plan of seeds.plans) {
    const entries = setOf([...plan.entries.map(({ value }) => value.id), ...shared.gone])
    if (areRegionsRight(seeds)) checkPublisher(plan, shared)
    checkUnique(plan)
    checkTree(plan, shared)
    checkThemes(plan, entries, shared.themes)
    for (const record of plan.entries) checkEntry(plan, record, entries, shared)
    for (const record of plan.indicators) checkIndicator(plan, record, entries, shared)
    for (const record of plan.facts) checkFact(plan, record, entries, shared)
  }
}

function checkPublisher({ plan }: SeedPlan, { towns, regions }: SharedIds): void {
  const { publisher } = plan.value
  if (regions.has(publisher) || towns.has(publisher)) return
  reportAt(
    plan,
    ['publisher'],
    `「${publisher}」という市町も圏域もありません。`,
    'seeds/municipalities.yaml か seeds/regions.yaml の id を書いてください。',
  )
}

function checkEntry(
  { plan }: SeedPlan,
  record: SeedPlan['entries'][number],
  entries: ReadonlySet<string>,
  { towns }: SharedIds,
): void {
  const { id, relatesTo, takesPart } = record.value
  for (const key of ['priority', 'takesPart'] as const) {
    if (record.value[key] || plan.value.everyEntry[key]) continue
    reportAt(
      record,
      ['id'],
      `「${id}」の ${key} がありません。`,
      'この項目に書くか、plan.yaml の everyEntry に書いてください。',
    )
  }
  for (const [index, relation] of relatesTo.entries()) {
    if (!entries.has(relation.entry)) reportUnknownId(record, ['relatesTo', index, 'entry'], relation.entry)
  }
  if (takesPart?.kind !== 'named') return
  for (const town of takesPart.towns) if (!towns.has(town)) reportUnknownId(record, ['takesPart'], town)
}

function checkIndicator(
  { plan }: SeedPlan,
  record: SeedPlan['indicators'][number],
  entries: ReadonlySet<string>,
  { towns }: SharedIds,
): void {
  const { measures, series } = record.value
  if (measures !== plan.value.id && !entries.has(measures)) reportUnknownId(record, ['measures'], measures)
  for (const [index, { slice }] of series.entries()) {
    if (slice.kind === 'town' && !towns.has(slice.town)) reportUnknownId(record, ['series', index, 'slice'], slice.town)
  }
}

function checkFact(
  { plan }: SeedPlan,
  record: SeedPlan['facts'][number],
  entries: ReadonlySet<string>,
  { towns }: SharedIds,
): void {
  const { about } = record.value
  if (about !== plan.value.id && !entries.has(about) && !towns.has(about)) reportUnknownId(record, ['about'], about)
}

const reportUnknownId = (record: Located<unknown>, path: readonly (string | number)[], id: string): void =>
  reportAt(record, path, `「${id}」はどこにもありません。`, '書きまちがいでないか、消した記録でないかを見てください。')

function checkUnique(plan: SeedPlan): void {
  const { id } = plan.plan.value
  const seen = new Set<string>()
  for (const record of [...plan.entries, ...plan.indicators, ...plan.facts, ...plan.terms]) {
    const own = record.value.id
    if (seen.has(own)) reportAt(record, ['id'], `id「${own}」が2つあります。`, 'どちらかの id を変えてください。')
    if (!own.startsWith(`${id}-`) || !idPattern.test(own)) {
      reportAt(
        record,
        ['id'],
        `id「${own}」の形がちがいます。`,
        `「${id}-」で始め、英小文字・数字・ハイフン・点だけで書いてください。`,
      )
    }
    seen.add(own)
  }
}

/** Which kinds may hang under which: groups under groups, deeds under groups, parts and actions under deeds as well. */
const parentsOf: Readonly<Record<Entry['kind'], readonly string[]>> = {
  goal: ['top'],
  heading: ['top', ...groupKinds],
  strategy: ['top', ...groupKinds],
  measure: ['top', ...groupKinds],
  project: ['top', ...groupKinds],
  initiative: ['top', ...groupKinds],
  part: ['initiative'],
  action: [...groupKinds, ...deedKinds],
}

function checkTree(plan: SeedPlan, { gone }: SharedIds): void {
  const entries: EntriesById = new Map(plan.entries.map((record) => [record.value.id, record.value]))
  for (const record of plan.entries) {
    const { id, parent, kind } = record.value
    const above = entries.get(parent)
    if (gone.has(parent)) continue
    if (parent !== 'top' && !above) {
      reportUnknownId(record, ['parent'], parent)
      continue
    }
    const kindAbove = above?.kind ?? 'top'
    if (!parentsOf[kind].includes(kindAbove)) {
      reportAt(
        record,
        ['parent'],
        `${kind} を ${kindAbove} の下に置くことはできません。`,
        `置けるのは ${parentsOf[kind].join(', ')} の下です。`,
      )
    }
    if (isInCircle(id, entries))
      reportAt(record, ['parent'], `「${id}」の上をたどると、輪になります。`, 'parent を直してください。')
  }
}

type EntriesById = ReadonlyMap<string, SeedPlan['entries'][number]['value']>

/** Whether one who goes up from an entry comes to one of them twice. */
function isInCircle(id: string, entries: EntriesById): boolean {
  const passed = new Set<string>()
  for (let entry = entries.get(id); entry; entry = entries.get(entry.parent)) {
    if (passed.has(entry.id)) return true
    passed.add(entry.id)
  }
  return false
}

/**
 * Every group and initiative has themes by hand; a part or an action without its own has those of what it belongs to.
 * The themes exist.
 */
function checkThemes(plan: SeedPlan, entries: ReadonlySet<string>, themes: ReadonlySet<string>): void {
  const written = new Set(plan.themes.map(({ value: [id] }) => id))
  const needed = plan.entries.filter(({ value: { kind } }) => kind !== 'part' && kind !== 'action')
  const meant = meantIds(
    [...written].filter((id) => !entries.has(id)),
    needed.flatMap(({ value: { id } }) => (written.has(id) ? [] : [id])),
  )
  const given = new Set([...written, ...meant.values()])
  for (const record of plan.themes) {
    const [id, list] = record.value
    if (!entries.has(id)) reportAt(record, [], `「${id}」という項目は計画にありません。`, adviceForId(meant.get(id)))
    for (const theme of list) {
      if (!themes.has(theme))
        reportAt(record, [], `「${theme}」というテーマはありません。`, 'seeds/themes.yaml の id を書いてください。')
    }
  }
  for (const record of needed) {
    const { id } = record.value
    if (given.has(id)) continue
    reportAt(
      record,
      ['id'],
      `「${id}」のテーマがありません。`,
      `seeds/words/${plan.document.plan}/themes.yaml に書いてください。`,
    )
  }
}
