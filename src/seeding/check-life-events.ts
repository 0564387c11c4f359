import { isGroup } from '#domain/entry.ts'
import { adviceForId, meantIds } from './nearest-id.ts'
import { reportAt } from './records.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

/**
 * Every deed belongs to a life event that exists, by hand, and nothing else does.
 */
export function checkLifeEvents(seeds: Seeds): void {
  const parts = new Set(seeds.scenes.flatMap(({ id, narrows }) => narrows.map((narrow) => `${id}/${narrow.id}`)))
  for (const plan of seeds.plans) {
    checkCards(plan)
    if (parts.size) checkParts(plan, parts)
  }
}

function checkCards(plan: SeedPlan): void {
  const folder = plan.document.plan
  const wanted = wantedBy(plan)
  const written = new Set(plan.cards.map(({ value: [id] }) => id))
  const meant = meantIds(
    [...written].filter((id) => !wanted.has(id)),
    [...wanted.keys()].filter((id) => !written.has(id)),
  )
  const given = new Set(meant.values())
  for (const card of plan.cards) {
    const [id] = card.value
    if (!wanted.has(id))
      reportAt(card, [], `「${id}」は、場面に入れる取り組みではありません。`, adviceForId(meant.get(id)))
    if (given.has(id)) reportAt(card, [], `「${id}」の場面が2か所にあります。`, 'どちらかを消してください。')
    given.add(id)
  }
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
