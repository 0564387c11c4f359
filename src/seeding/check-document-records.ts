import { reportAt } from './records.ts'
import type { DescribedDocument, SeedPlan, Seeds } from './seeds.ts'

/**
 * All documents of a plan are published by whoever publishes it, no two have one id or one text, and each was revised
 * after it was published.
 */
export function checkDocumentRecords({ plans, towns, regions }: Pick<Seeds, 'plans' | 'towns' | 'regions'>): void {
  const sources = plans.flatMap(({ documents }) => documents.map(({ source }) => source))
  const known = new Set([...towns.map(({ id }) => id), ...regions.map(({ value }) => value.id)])
  for (const plan of plans) for (const { source } of plan.documents) checkPublisher(plan, source, known)
  for (const field of ['id', 'file', 'sha256'] as const) {
    const seen = new Map<string, string>()
    for (const source of sources) {
      const other = seen.get(source.value[field])
      if (other === undefined) seen.set(source.value[field], source.file.name)
      else
        reportAt(
          source,
          [field],
          `${field}「${source.value[field]}」は、${other} と同じです。`,
          'どちらかを直してください。',
        )
    }
  }
  for (const source of sources) {
    const { published, revised } = source.value
    const days = [...(published === 'notPrinted' ? [] : [published]), ...revised]
    if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? '').slice(0, day.length)))
      reportAt(source, ['revised'], '公表と改訂の日が、古い順になっていません。', '古い日から順に書いてください。')
  }
}

function checkPublisher({ plan }: SeedPlan, source: DescribedDocument['source'], known: ReadonlySet<string>): void {
  const { publisher } = source.value
  // A publisher of the plan that nobody knows is told of the plan.
  if (publisher === plan.value.publisher || !known.has(plan.value.publisher)) return
  reportAt(
    source,
    ['publisher'],
    known.has(publisher)
      ? `資料の publisher「${publisher}」が、計画の publisher「${plan.value.publisher}」とちがいます。`
      : `「${publisher}」という市町も圏域もありません。計画の publisher は「${plan.value.publisher}」です。`,
    `seeds/municipalities.yaml か seeds/regions.yaml の id で、この資料を出したところを書いてください。計画は ${plan.file.name} にあります。`,
  )
}
