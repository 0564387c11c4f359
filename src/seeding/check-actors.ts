import { isGroup } from '#domain/entry.ts'
import { membersOf } from './members-of.ts'
import { namesActor } from './plain-language/actors.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/**
 * The plain text of each deed says who acts: whom the line names, or else who published the plan, for a plan says what
 * its publisher means to do.
 */
export function checkActors(seeds: Seeds): void {
  for (const { plan, entries, texts } of seeds.plans) {
    const deeds = new Set(entries.filter(({ value }) => !isGroup(value)).map(({ value }) => value.id))
    const members = membersOf(seeds, plan.value.publisher).length
    const publisher = members ? `${members}つの市と町は` : '市は、町は'
    for (const written of texts) {
      const [id, { plain }] = written.value
      if (deeds.has(id) && !namesActor(plain))
        reportAt(
          written,
          ['plain'],
          'だれがするのか、書いてありません。',
          `行に名前がある人や会を、なければ「${publisher}」と書いてください。`,
        )
    }
  }
}
