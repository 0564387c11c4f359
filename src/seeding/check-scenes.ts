import { isGroup } from '#domain/entry.ts'
import { reportAt } from './records.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

/** Every deed stands in a scene that exists, by hand; nothing else does. */
export function checkScenes(seeds: Seeds): void {
  const parts = new Set(seeds.scenes.flatMap(({ id, narrows }) => narrows.map((narrow) => `${id}/${narrow.id}`)))
  for (const plan of seeds.plans) checkPlan(plan, parts)
}

function checkPlan(plan: SeedPlan, parts: ReadonlySet<string>): void {
  const parents = new Set(plan.entries.map(({ value }) => value.parent))
  const wanted = new Map(
    plan.entries
      .filter(({ value }) => !isGroup(value) || (value.kind === 'project' && !parents.has(value.id)))
      .map((record) => [record.value.id, record]),
  )
  const given = new Set<string>()
  for (const card of plan.cards) {
    const [id, { scenes }] = card.value
    if (!wanted.has(id)) reportAt(card, [], `「${id}」は、場面に入れる取り組みではありません。`, 'id を直すか、この項目を消してください。')
    if (given.has(id)) reportAt(card, [], `「${id}」の場面が2か所にあります。`, 'どちらかを消してください。')
    given.add(id)
    scenes.forEach((scene, index) => {
      if (!parts.has(scene)) reportAt(card, ['scenes', index], `「${scene}」という場面はありません。`, 'seeds/scenes.yaml の id を「場面/しぼりこみ」の形で書いてください。')
    })
  }
  for (const [id, record] of wanted) {
    if (!given.has(id)) reportAt(record, ['id'], `「${id}」がどの場面にも入っていません。`, `seeds/words/${plan.document.plan}/scenes.yaml に書いてください。`)
  }
}
