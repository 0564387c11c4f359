import { reportAt } from './records.ts'
import { membersOf } from './members-of.ts'
import type { Seeds } from './seeds.ts'

/** A town is in so many regions at most. */
const mostRegions = 2
/** What stands in the place of a publisher's id and is none: the pack of all, and places that no line puts anywhere. */
const reserved = ['shared', 'notSaid', 'glossary']

/**
 * A region has an id of its own, which is no town's, and members that are there, each once; a town is in two regions
 * at most.
 */
export function checkRegions(seeds: Seeds): void {
  const towns = new Set(seeds.towns.map(({ id }) => id))
  const taken = new Set([...towns, ...reserved])
  const regionsOf = new Map<string, number>()
  for (const region of seeds.regions) {
    const { id, members } = region.value
    if (taken.has(id))
      reportAt(
        region,
        ['id'],
        `id「${id}」は、もう使われています。`,
        '市町とも、ほかの圏域ともちがう id を書いてください。',
      )
    taken.add(id)
    for (const [place, member] of members.entries()) {
      const report = (says: string, advice: string): void => reportAt(region, ['members', place], says, advice)
      if (!towns.has(member))
        report(`「${member}」という市町はありません。`, 'seeds/municipalities.yaml の id を書いてください。')
      if (members.indexOf(member) < place) report(`「${member}」が2つあります。`, 'どちらかを消してください。')
      const count = (regionsOf.get(member) ?? 0) + 1
      regionsOf.set(member, count)
      if (count === mostRegions + 1)
        report(`「${member}」が入る圏域が、${mostRegions}つより多くあります。`, `${mostRegions}つまでにしてください。`)
    }
  }
}

/** Whether `checkRegions` has found nothing: a region with a wrong id or member seems to lack the right one. */
export const areRegionsRight = ({ regions }: Pick<Seeds, 'regions'>): boolean =>
  !regions.some(({ file, path }) => file.isFaulty(path))

/** Who takes part in a joint plan, and whose figures it has, are members of its region. Asked when all ids stand. */
export function checkMembers(seeds: Seeds): void {
  if (!areRegionsRight(seeds)) return
  for (const plan of seeds.plans) checkPlan(plan, membersOf(seeds, plan.plan.value.publisher))
}

function checkPlan({ entries, indicators }: Seeds['plans'][number], members: readonly string[]): void {
  if (!members.length) return
  const advice = '計画を出した圏域の members にある id を書いてください。'
  const says = (town: string): string => `「${town}」は、この計画を出した圏域に入っていません。`
  for (const entry of entries) {
    const { takesPart } = entry.value
    if (takesPart?.kind !== 'named') continue
    const other = takesPart.towns.find((town) => !members.includes(town))
    if (other !== undefined) reportAt(entry, ['takesPart'], says(other), advice)
  }
  for (const indicator of indicators) {
    for (const [place, { slice }] of indicator.value.series.entries())
      if (slice.kind === 'town' && !members.includes(slice.town))
        reportAt(indicator, ['series', place, 'slice'], says(slice.town), advice)
  }
}
