import { isGroup } from '#domain/entry.ts'
import { namesActor } from './plain-language/actors.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/**
 * The plain text of each deed says who acts: whom the line names, or else who published the plan, for a plan says what
 * its publisher means to do.
 */
export function checkActors({ plans, towns }: Seeds): void {
  for (const { plan, entries, texts } of plans) {
    const deeds = new Set(entries.filter(({ value }) => !isGroup(value)).map(({ value }) => value.id))
    const publisher = plan.value.publisher === 'region' ? `${towns.length}つの市と町は` : '市は、町は'
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
