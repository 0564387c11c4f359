import { isGroup } from '#domain/entry.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

/**
 * Every deed belongs to a life event that exists, by hand, and nothing else does. What only follows from a file that
 * breaks its schema is not reported.
 */
export function checkLifeEvents(seeds: Seeds): void {
  const parts = new Set(seeds.scenes.flatMap(({ id, narrows }) => narrows.map((narrow) => `${id}/${narrow.id}`)))
  const faulty = new Set(seeds.currentProblems().map(({ file }) => file))
  for (const plan of seeds.plans) {
    checkCards(plan, faulty)
    if (parts.size) checkParts(plan, parts)
  }
}

function checkCards(plan: SeedPlan, faulty: ReadonlySet<string>): void {
  const folder = plan.document.plan
  const wanted = wantedBy(plan)
  const given = new Set<string>()
  for (const card of plan.cards) {
    const [id] = card.value
    const isKnown = wanted.has(id) || isUnread(faulty, `seeds/plans/${folder}/entries`, plan.entries)
    if (!isKnown)
      reportAt(card, [], `「${id}」は、場面に入れる取り組みではありません。`, 'id を直すか、この項目を消してください。')
    if (given.has(id)) reportAt(card, [], `「${id}」の場面が2か所にあります。`, 'どちらかを消してください。')
    given.add(id)
  }
  if (isUnread(faulty, `seeds/words/${folder}/scenes`, plan.cards)) return
  for (const [id, record] of wanted) {
    if (!given.has(id))
      reportAt(
        record,
        ['id'],
        `「${id}」がどの場面にも入っていません。`,
        `seeds/words/${folder}/scenes.yaml に書いてください。`,
      )
  }
}

function checkParts(plan: SeedPlan, parts: ReadonlySet<string>): void {
  for (const card of plan.cards) {
    card.value[1].scenes.forEach((scene, index) => {
      if (!parts.has(scene))
        reportAt(
          card,
          ['scenes', index],
          `「${scene}」という場面はありません。`,
          'seeds/scenes.yaml の id を「場面/しぼりこみ」の形で書いてください。',
        )
    })
  }
}

/** The deeds of a plan, and the groups under which nothing hangs. */
function wantedBy(plan: SeedPlan): ReadonlyMap<string, SeedPlan['entries'][number]> {
  const parents = new Set(plan.entries.map(({ value }) => value.parent))
  const deeds = plan.entries.filter(
    ({ value }) => !isGroup(value) || (value.kind === 'project' && !parents.has(value.id)),
  )
  return new Map(deeds.map((record) => [record.value.id, record]))
}

/** Whether a file whose name begins so breaks its schema: it has problems and gave no record. */
const isUnread = (faulty: ReadonlySet<string>, beginning: string, records: readonly Located<unknown>[]): boolean =>
  [...faulty].some((name) => name.startsWith(beginning) && !records.some(({ file }) => file.name === name))
