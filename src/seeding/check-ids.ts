import { deedKinds, groupKinds } from '#domain/entry.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

const known = (ids: Iterable<string>): ReadonlySet<string> => new Set(ids)
const idShape = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

/** Ids are unique and readable, begin with their plan, and point at something that is there; levels form a tree. */
export function checkIds(seeds: Seeds): void {
  const towns = known(seeds.towns.map((town) => town.id))
  const themes = known(seeds.themes.map((theme) => theme.id))
  for (const plan of seeds.plans) {
    const id = plan.plan.value.id
    if (plan.plan.value.publisher !== 'region' && !towns.has(plan.plan.value.publisher)) {
      reportAt(
        plan.plan,
        ['publisher'],
        `「${plan.plan.value.publisher}」という市町はありません。`,
        'seeds/municipalities.yaml の id か region を書いてください。',
      )
    }
    checkUnique(plan, id)
    const entries = known(plan.entries.map(({ value }) => value.id))
    checkTree(plan)
    checkThemes(plan, entries, themes)
    for (const record of plan.entries) {
      for (const key of ['priority', 'takesPart'] as const) {
        if (record.value[key] || plan.plan.value.everyEntry[key]) continue
        reportAt(
          record,
          ['id'],
          `「${record.value.id}」の ${key} がありません。`,
          'この項目に書くか、plan.yaml の everyEntry に書いてください。',
        )
      }
      for (const [index, relation] of record.value.relatesTo.entries()) {
        if (!entries.has(relation.entry)) unknownId(record, ['relatesTo', index, 'entry'], relation.entry)
      }
      const takesPart = record.value.takesPart
      if (takesPart?.kind !== 'named') continue
      for (const town of takesPart.towns) if (!towns.has(town)) unknownId(record, ['takesPart'], town)
    }
    for (const record of plan.indicators) {
      if (record.value.measures !== id && !entries.has(record.value.measures))
        unknownId(record, ['measures'], record.value.measures)
      for (const [index, { slice }] of record.value.series.entries()) {
        if (slice.kind === 'town' && !towns.has(slice.town)) unknownId(record, ['series', index, 'slice'], slice.town)
      }
    }
    for (const record of plan.facts) {
      const { about } = record.value
      if (about !== id && !entries.has(about) && !towns.has(about)) unknownId(record, ['about'], about)
    }
  }
}

const unknownId = (record: Located<unknown>, path: readonly (string | number)[], id: string): void =>
  reportAt(record, path, `「${id}」はどこにもありません。`, '書きまちがいでないか、消した記録でないかを見てください。')

function checkUnique(plan: SeedPlan, id: string): void {
  const seen = new Set<string>()
  for (const record of [...plan.entries, ...plan.indicators, ...plan.facts, ...plan.terms]) {
    const own = record.value.id
    if (seen.has(own)) reportAt(record, ['id'], `id「${own}」が2つあります。`, 'どちらかの id を変えてください。')
    if (!own.startsWith(`${id}-`) || !idShape.test(own)) {
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
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  goal: ['top'],
  heading: ['top', ...groupKinds],
  strategy: ['top', ...groupKinds],
  measure: ['top', ...groupKinds],
  project: ['top', ...groupKinds],
  initiative: ['top', ...groupKinds],
  part: ['initiative'],
  action: [...groupKinds, ...deedKinds],
}

function checkTree(plan: SeedPlan): void {
  const byId = new Map(plan.entries.map((record) => [record.value.id, record.value]))
  for (const record of plan.entries) {
    const { id, parent, kind } = record.value
    const above = byId.get(parent)
    if (parent !== 'top' && !above) {
      unknownId(record, ['parent'], parent)
      continue
    }
    if (!parentsOf[kind]?.includes(above?.kind ?? 'top')) {
      reportAt(
        record,
        ['parent'],
        `${kind} を ${above?.kind ?? 'top'} の下に置くことはできません。`,
        `置けるのは ${parentsOf[kind]?.join(', ')} の下です。`,
      )
    }
    const passed = new Set([id])
    for (let step = above; step; step = byId.get(step.parent)) {
      if (passed.has(step.id)) {
        reportAt(record, ['parent'], `「${id}」の上をたどると、輪になります。`, 'parent を直してください。')
        break
      }
      passed.add(step.id)
    }
  }
}

/** Every group and initiative has themes by hand; a part or an action without its own has those of what it belongs to. */
function checkThemes(plan: SeedPlan, entries: ReadonlySet<string>, themes: ReadonlySet<string>): void {
  const given = new Set<string>()
  for (const record of plan.themes) {
    const [id, list] = record.value
    given.add(id)
    if (!entries.has(id))
      reportAt(record, [], `「${id}」という項目は計画にありません。`, 'id を直すか、この行を消してください。')
    for (const theme of list) {
      if (!themes.has(theme))
        reportAt(record, [], `「${theme}」というテーマはありません。`, 'seeds/themes.yaml の id を書いてください。')
    }
  }
  for (const record of plan.entries) {
    const { id, kind } = record.value
    if (kind === 'part' || kind === 'action' || given.has(id)) continue
    reportAt(
      record,
      ['id'],
      `「${id}」のテーマがありません。`,
      `seeds/words/${plan.document.plan}/themes.yaml に書いてください。`,
    )
  }
}
