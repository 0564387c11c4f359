import { checkText, freeNumbersOf } from './check-text.ts'
import { passageOfFact, passagesOfEntry, passagesOfIndicator, type Passage } from './passages.ts'
import { adviceForId, meantIds } from './nearest-id.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'
import type { PassageTexts } from './schemas/text-schemas.ts'

/** A passage of the seeds, where it stands, and in which file its words belong. */
type WrittenPassage = {
  readonly passage: Passage
  readonly at: Located<unknown>
  readonly kind: 'facts' | 'schedule' | 'statements'
}

/**
 * Every fact, cell of a schedule and statement has an id of its own and words of ours. These are no copy, drop no
 * number above 9 and bring in no new one, as those of records. One text serves two passages only where the same is
 * printed, and then says so.
 */
export function checkPassages(seeds: Seeds): void {
  for (const plan of seeds.plans) checkPlan(plan, freeNumbersOf(plan, seeds))
}

function checkPlan(plan: SeedPlan, freeNumbers: ReadonlySet<number>): void {
  const passages = passagesOf(plan)
  checkOwnIds(plan, passages)
  const byId = new Map(passages.map((written) => [written.passage.id, written]))
  const given = new Map<string, Located<readonly [string, PassageTexts]>>()
  const keys = new Set(plan.passageTexts.map(({ value: [id] }) => id))
  const meant = meantIds(
    [...keys].filter((id) => !byId.has(id)),
    [...byId.keys()].filter((id) => !keys.has(id)),
  )
  const isMeant = new Set(meant.values())
  for (const written of plan.passageTexts) {
    const [id] = written.value
    if (!byId.has(id))
      reportAt(written, [], `「${id}」という文や表のますは計画にありません。`, adviceForId(meant.get(id)))
    if (given.has(id)) reportAt(written, [], `「${id}」の文が2か所にあります。`, 'どちらかを消してください。')
    given.set(id, written)
  }
  for (const { passage, at, kind } of passages) {
    const written = given.get(passage.id)
    if (isMeant.has(passage.id)) continue
    if (!written)
      reportAt(
        at,
        ['id'],
        `「${passage.id}」を説明する文がありません。`,
        `seeds/words/${plan.document.plan}/${kind}*.yaml に書いてください。`,
      )
    else checkPassage(passage, written, freeNumbers)
  }
  checkShared(given, byId)
}

/** The facts, the cells of schedules and the statements of a plan, each with its place in the seeds. */
function passagesOf(plan: SeedPlan): readonly WrittenPassage[] {
  return [
    ...plan.facts.map((at) => ({ passage: passageOfFact(at.value), at, kind: 'facts' as const })),
    ...plan.entries.flatMap((record) =>
      passagesOfEntry(record.value).map(({ passage, path }) => ({
        passage,
        at: { ...record, path: [...record.path, ...path] },
        kind: 'schedule' as const,
      })),
    ),
    ...plan.indicators.flatMap((record) =>
      passagesOfIndicator(record.value).map(({ passage, path }) => ({
        passage,
        at: { ...record, path: [...record.path, ...path] },
        kind: 'statements' as const,
      })),
    ),
  ]
}

/** No id of a cell or a statement stands for another record too, and each begins with its plan's. */
function checkOwnIds(plan: SeedPlan, passages: readonly WrittenPassage[]): void {
  const seen = new Set([...plan.entries, ...plan.indicators, ...plan.facts, ...plan.terms].map(({ value }) => value.id))
  for (const { passage, at, kind } of passages) {
    if (kind === 'facts') continue
    const { id } = passage
    if (seen.has(id)) reportAt(at, ['id'], `id「${id}」が2つあります。`, 'どちらかの id を変えてください。')
    if (!id.startsWith(`${plan.plan.value.id}-`))
      reportAt(at, ['id'], `id「${id}」の形がちがいます。`, `「${plan.plan.value.id}-」で始めてください。`)
    seen.add(id)
  }
}

function checkPassage(
  { words, cited }: Passage,
  written: Located<readonly [string, PassageTexts]>,
  freeNumbers: ReadonlySet<number>,
): void {
  const [, texts] = written.value
  if ('same_as' in texts) return
  const explained = {
    record: { value: { cited } },
    title: words,
    printed: words,
    hasFigures: false,
    parts: [],
    freeNumbers,
  }
  const report = (field: string, says: string, advice: string): void => reportAt(written, [field], says, advice)
  checkText(explained, 'plain', texts.plain, report)
  if (texts.easy !== undefined) checkText(explained, 'easy', texts.easy, report)
}

/** `same_as` names a passage with texts of its own that prints the same words; otherwise no text stands twice. */
function checkShared(
  given: ReadonlyMap<string, Located<readonly [string, PassageTexts]>>,
  byId: ReadonlyMap<string, WrittenPassage>,
): void {
  const seen = new Map<string, string>()
  for (const [id, written] of given) {
    const [, texts] = written.value
    if ('same_as' in texts) {
      const other = given.get(texts.same_as)?.value[1]
      if (!other || 'same_as' in other)
        reportAt(written, ['same_as'], `「${texts.same_as}」の文がありません。`, '文が書いてある id を書いてください。')
      else if (byId.get(texts.same_as)?.passage.words !== byId.get(id)?.passage.words)
        reportAt(
          written,
          ['same_as'],
          `「${texts.same_as}」には、ちがうことばが印刷されています。`,
          'ここの文を書いてください。',
        )
      continue
    }
    for (const field of ['plain', 'easy'] as const) {
      const other = seen.get(`${field} ${texts[field]}`)
      if (other !== undefined && texts[field] !== undefined)
        reportAt(
          written,
          [field],
          `「${other}」と同じ文です。`,
          `同じことばが印刷されているなら same_as: ${other} と書き、ちがうなら、ちがいを書いてください。`,
        )
      seen.set(`${field} ${texts[field]}`, id)
    }
  }
}
