import type { Correction } from '#domain/plan-table/table-corrections.ts'
import { planRows, rowsOfTables, type OwnWords, type TableRows } from '#domain/plan-table/plan-rows.ts'
import type { Town } from '#domain/town.ts'
import { asYaml } from '#texts/correction-sentences.ts'
import type { CheckedSeeds } from './checked-plan.ts'
import type { Located } from './located.ts'
import type { Seeds } from './seeds.ts'

/** The rows of our tables for the plans of a town, as the seeds have them. */
export function tableRowsOf({ plans, towns }: Pick<CheckedSeeds, 'plans' | 'towns'>, town: Town): TableRows {
  const codeOf = (id: string): string => towns.find((one) => one.id === id)?.code ?? id
  const own = plans.filter(({ plan }) => plan.publisher === town.id)
  return rowsOfTables((table) =>
    own.flatMap(({ plan, texts }) => {
      const wordsOf = (id: string): OwnWords => {
        const { plain_name: name = '', plain = '', easy = '' } = texts.get(id) ?? {}
        return { name, plain, easy }
      }
      return planRows(table, plan, { wordsOf, codeOf })
    }),
  )
}

/** The record of a correction, in the file of the seeds that holds it. */
function recordOf({ plans }: Pick<Seeds, 'plans'>, { row, file }: Correction): Located<unknown> | undefined {
  const plan = plans.find((one) => one.plan.value.id === row.plan)
  if (file === 'texts') return plan?.texts.find(({ value: [id] }) => id === row.id)
  const records: readonly Located<{ readonly id: string }>[] =
    (file === 'entries' ? plan?.entries : plan?.indicators) ?? []
  return records.find(({ value: { id } }) => id === row.id)
}

/** `series[0].aim.number` as the keys that lead there. */
const keysOf = (field: string): readonly (string | number)[] =>
  field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/**
 * A correction as a line of the seeds: the file and the line (from 1), the line as it is and as it should be. Where the
 * field is not written yet, or stands on several lines, the value to write.
 */
export function correctedLine(seeds: Pick<Seeds, 'plans'>, correction: Correction): readonly string[] {
  const record = recordOf(seeds, correction)
  const value = correction.row.field ? correction.after : asYaml(correction.after)
  const change = record?.file.change([...record.path, ...keysOf(correction.field)], value)
  if (!record) return [`${correction.row.id}: ${correction.field}: ${value}`]
  if (!change)
    return [`${record.file.name}: ${correction.row.id} ${correction.field}`, `  + ${correction.field}: ${value}`]
  return [
    `${record.file.name}:${change.line}`,
    `  - ${change.stands.trim()}`,
    `  + ${change.mended?.trim() ?? `${correction.field}: ${value}`}`,
  ]
}
