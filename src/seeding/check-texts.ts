import { repeatedBy } from '#domain/entry.ts'
import { checkGlossary, checkOwnTexts, checkReadings, checkSiblingNames } from './check-duplicates.ts'
import { checkActors } from './check-actors.ts'
import { checkFillers } from './check-fillers.ts'
import { checkQuotedNames } from './check-quoted-names.ts'
import { checkSpellings } from './check-spellings.ts'
import { checkText, freeNumbersOf } from './check-text.ts'
import { adviceForId, meantIds } from './nearest-id.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'
import type { TextsOf } from './schemas/text-schemas.ts'
import { sentencesOf } from './plain-language/gates.ts'

/** A record that our texts explain. `hasFigures`: its numbers are shown as figures beside the text. */
type RecordToExplain = {
  readonly record: Located<{ readonly id: string }>
  readonly title: string
  readonly printed: string
  readonly hasName: boolean
  readonly hasFigures: boolean
  /** What stands under the record, at any depth: its texts sum that up too. */
  readonly parts: readonly object[]
}

/** Sentences of an easy text: what it cannot hold in six goes to the plain one. */
const mostEasySentences = 6

/** Lengths of a name in characters. */
const nameLength = { least: 4, most: 28 } as const

/**
 * Every record has texts of ours, but for what repeats another: one thing has one name. None of them is a copy of the
 * document's words or of another text of its plan, none drops a number above 9, none brings in a new one. No two
 * siblings have one name, and no word has two explanations or readings.
 */
export function checkTexts(seeds: Seeds): void {
  for (const plan of seeds.plans) checkPlan(plan, freeNumbersOf(plan, seeds))
  checkGlossary(seeds)
  checkReadings(seeds)
  checkSpellings(seeds)
  checkFillers(seeds)
  checkQuotedNames(seeds)
  checkActors(seeds)
}

function checkPlan(plan: SeedPlan, freeNumbers: ReadonlySet<number>): void {
  const toExplain = new Map(recordsToExplain(plan).map((explained) => [explained.record.value.id, explained]))
  const textsById = new Map<string, Located<readonly [string, TextsOf]>>()
  const originals = new Map(plan.entries.map(({ value }) => [value.id, repeatedBy(value)]))
  const given = new Set(plan.texts.map(({ value: [id] }) => id))
  const lacking = [...toExplain.keys()].filter((id) => !given.has(id) && !originals.get(id))
  const meant = meantIds(
    [...given].filter((id) => !toExplain.has(id)),
    lacking,
  )
  const isMeant = new Set(meant.values())
  for (const written of plan.texts) {
    const [id] = written.value
    if (!toExplain.has(id)) reportAt(written, [], `「${id}」という記録は計画にありません。`, adviceForId(meant.get(id)))
    if (textsById.has(id)) reportAt(written, [], `「${id}」の文が2か所にあります。`, 'どちらかを消してください。')
    textsById.set(id, written)
  }
  for (const [id, explained] of toExplain) {
    const written = textsById.get(id)
    const original = originals.get(id)
    if (original) {
      if (written)
        reportAt(
          written,
          [],
          `「${id}」は「${original}」と同じものです。`,
          'この文を消してください。もとの項目の名前と文で出ます。',
        )
    } else if (isMeant.has(id)) continue
    else if (!written)
      reportAt(
        explained.record,
        ['id'],
        `「${id}」を説明する文がありません。`,
        `seeds/words/${plan.document.plan}/texts*.yaml に書いてください。`,
      )
    else checkRecordTexts(explained, written, freeNumbers)
  }
  checkOwnTexts(plan)
  checkSiblingNames(plan)
}

const recordsToExplain = (plan: SeedPlan): readonly RecordToExplain[] => [
  ...plan.entries.map((record) => ({
    record,
    title: record.value.title,
    printed: [record.value.title, record.value.text === 'titleOnly' ? '' : record.value.text].join(' '),
    hasName: true,
    hasFigures: false,
    parts: partsOf(plan, record.value.id),
  })),
  ...plan.indicators.map((record) => ({
    record,
    title: record.value.name,
    printed: record.value.name,
    hasName: true,
    hasFigures: true,
    parts: [],
  })),
  ...plan.terms.map((record) => ({
    record,
    title: record.value.name,
    printed: record.value.meaning.words,
    hasName: false,
    hasFigures: false,
    parts: [],
  })),
]

/** Parents that go round in a ring, which another check reports, end it. */
const partsOf = (plan: SeedPlan, id: string, above: readonly string[] = []): readonly object[] =>
  above.includes(id)
    ? []
    : plan.entries
        .filter(({ value }) => value.parent === id)
        .flatMap(({ value }) => [value, ...partsOf(plan, value.id, [...above, id])])

type Report = (field: 'plain_name' | 'plain' | 'easy', says: string, advice: string) => void

function checkRecordTexts(
  explained: RecordToExplain,
  written: Located<readonly [string, TextsOf]>,
  freeNumbers: ReadonlySet<number>,
): void {
  const [, { plain_name: name, plain, easy }] = written.value
  const report: Report = (field, says, advice) => reportAt(written, [field], says, advice)
  if (explained.hasName && !name) reportAt(written, [], 'plain_name がありません。', 'ふだん呼ぶ名前を書いてください。')
  if (!explained.hasName && name) report('plain_name', 'ことばには plain_name はいりません。', '消してください。')
  if (name) checkName(name, report)
  checkText({ ...explained, freeNumbers }, 'plain', plain, report)
  checkText({ ...explained, freeNumbers }, 'easy', easy, report)
  const sentences = sentencesOf(easy).length
  if (sentences > mostEasySentences)
    report(
      'easy',
      `文が${sentences}つあります。`,
      `${mostEasySentences}つまでにして、細かいことは plain に書いてください。`,
    )
}

function checkName(name: string, report: Report): void {
  if (name.length < nameLength.least || name.length > nameLength.most) {
    report(
      'plain_name',
      `名前の長さが${name.length}字です。`,
      `${nameLength.least}字から${nameLength.most}字までにしてください。`,
    )
  }
  if (/[。、]$|(?:推進|充実|創出|構築|促進|強化|拡充|整備)$/.test(name))
    report(
      'plain_name',
      `「${name}」は、ふだん呼ぶ名前ではありません。`,
      '「〜をふやす」のように、することを書いてください。',
    )
}
