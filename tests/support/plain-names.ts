import { textsOf } from '#seeding/checked-plan.ts'
import type { Seeds } from '#seeding/seeds.ts'

/** What a record is called where nobody has chosen other words, by its id. Throws where it has no plain name. */
export function plainNamesOf({ plans }: Seeds): (id: string) => string {
  const names = new Map(
    plans.flatMap((plan) => [...textsOf(plan)].map(([id, { plain_name }]) => [id, plain_name] as const)),
  )
  return (id) => {
    const name = names.get(id)
    if (!name) throw new Error(`No plain name of ${id} in seeds/words.`)
    return name
  }
}
