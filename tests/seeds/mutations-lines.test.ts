import { expect, test } from 'vitest'
import { checkPlan } from '#seeding/check-seeds.ts'
import { checkTitles } from '#seeding/check-remarks.ts'
import { indicatorsSchemaFor } from '#seeding/schemas/figure-schemas.ts'
import * as schemas from '#seeding/schemas/plan-schemas.ts'
import { readSeeds, type SeedPlan } from '#seeding/seeds.ts'
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'

/** Years, lines and links that once passed unheld: each test spoils one record of the real seeds. */
const seeds = readSeeds(process.cwd())

/** What the checks of a plan say once other words stand for the first such in one of its files. */
function saidOf(folder: string, name: string, from: string, to: string): readonly string[] {
  const path = `seeds/plans/${folder}/${name}`
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  const written: unknown = parse(text.replace(from, to))
  const plan = seeds.plans.find(({ document }) => document.plan === folder)!
  checkPlan(spoiltPlan(plan, path, name, written))
  checkTitles({ ...seeds, plans: [spoiltPlan(plan, path, name, written)] })
  const said = seeds.currentProblems().map(({ says }) => says)
  const files = [plan.plan, ...plan.entries, ...plan.indicators, ...plan.facts, ...plan.notData].map(({ file }) => file)
  for (const file of files) file.forget()
  return said
}

function spoiltPlan(plan: SeedPlan, path: string, name: string, written: unknown): SeedPlan {
  const document = plan.document.id
  const id = plan.plan.value.id
  if (name === 'plan.yaml')
    return { ...plan, plan: { ...plan.plan, value: schemas.planSchemaFor(document).parse(written) } }
  const schemasByKind = {
    entries: schemas.entriesSchemaFor(id, document),
    facts: schemas.factsSchemaFor(id, document),
    indicators: indicatorsSchemaFor(id, document),
    notData: schemas.notDataSchema,
  }
  const kind = (name.startsWith('not-data') ? 'notData' : /^[a-z]+/.exec(name)![0]) as keyof typeof schemasByKind
  const values: readonly unknown[] = schemasByKind[kind].parse(written)
  return {
    ...plan,
    [kind]: plan[kind].map((record) =>
      record.file.name === path ? { ...record, value: values[Number(record.path[0])] } : record,
    ),
  }
}

const planSpan = 'from: FY2015, to: FY2019, printed: 5 年間の累計'

test.each([
  ['the first year of a plan', 'hofu', 'plan.yaml', 'from: FY2015', 'from: FY2016', '2016年は、期間の引用にありません'],
  ['the last year of a plan', 'mine', 'plan.yaml', 'to: FY2019', 'to: FY2029', '2029年は、期間の引用にありません'],
  [
    'a last year before the first',
    'region-2021',
    'plan.yaml',
    'to: FY2021',
    'to: FY2020',
    '終わりの年が、始まりの年より前です',
  ],
  [
    'a number in a title of ours',
    'region-2021',
    'plan.yaml',
    'shortTitle: 7市町',
    'shortTitle: 8市町',
    '「8」は、表紙の引用にも、計画の年にもない数です',
  ],
  [
    'a study that is called a plan',
    'region-2022',
    'plan.yaml',
    'status: { kind: study, cited: { at: 5, words: 重点プロジェクトの検討について } }\n',
    '',
    '検討の資料なら',
  ],
  [
    'a year read from the plan’s span',
    'hofu',
    'indicators-3.yaml',
    planSpan,
    planSpan.replace('FY2015', 'FY2014'),
    '2014〜2019年は、期間「5 年間の累計」から読めません',
  ],
  [
    'a year read from an arrow',
    'mine',
    'entries-1.yaml',
    'from: FY2016, to: FY2019, as: span, printed: H28',
    'from: FY2017, to: FY2019, as: span, printed: H28',
    '2017〜2019年は、期間「H28 H29 H30 H31」から読めません',
  ],
  [
    'a year read from a month',
    'sanyo-onoda',
    'entries.yaml',
    '{ at: FY2020, printed: R3.3',
    '{ at: FY2021, printed: R3.3',
    '2021年は、期間「R3.3」から読めません',
  ],
  [
    'a year of a heading in another table',
    'sanyo-onoda',
    'indicators-1.yaml',
    '{ at: 110, words: Ｒ４ }',
    '{ at: 210, words: Ｒ４ }',
    'この行の上でいちばん近い見出しではありません',
  ],
  ['a quote one line too wide', 'hofu', 'entries-2.yaml', 'at: 101-103', 'at: 101-104', '行目より狭いところにあります'],
  [
    'another column of the same heading',
    'sanyo-onoda',
    'indicators-1.yaml',
    '{ at: 58, words: 実績, nth: 1 }',
    '{ at: 58, words: 実績, nth: 2 }',
    '「実績」は、この記録のほかの引用では',
  ],
  [
    'decimals that are not printed',
    'hofu',
    'indicators-1.yaml',
    'decimals: 0',
    'decimals: 1',
    '小数のけたは 1 ではなく',
  ],
  ['data called no data', 'mine', 'not-data.yaml', '{ at: 212, words: 年次,', '{ at: 212,', '記録が引用していることば'],
  [
    'a parent further down',
    'hofu',
    'entries-2.yaml',
    'parent: hofu-g1-1-2',
    'parent: hofu-g1-1-3',
    '資料でこの項目の前にあるまとまりではありません',
  ],
  [
    'a fact told of another entry',
    'mine',
    'facts.yaml',
    'about: mine-s2',
    'about: mine-s3',
    'この記録の行は、「mine-s3」の所にありません',
  ],
  [
    'an indicator of another group',
    'hofu',
    'indicators-3.yaml',
    'measures: hofu-g3-m1',
    'measures: hofu-g3-m2',
    'この記録の行は、「hofu-g3-m2」の所にありません',
  ],
  [
    'a relation to another measure',
    'mine',
    'entries-3.yaml',
    'entry: mine-1-2-1, kind',
    'entry: mine-1-2-2, kind',
    '引用に、「グローバル観光戦略の推進」のことばがありません',
  ],
  [
    'a number in a remark of ours',
    'sanyo-onoda',
    'indicators-2.yaml',
    '前の年の目標50件',
    '前の年の目標51件',
    '「51」は、この記録の引用にない数です',
  ],
  [
    'a target of the term before without its mark',
    'region-2022',
    'indicators-1.yaml',
    '          marked: 第1期\n',
    '',
    '引用に、どんな目標かがわかることば',
  ],
])('%s is found', (_, folder, name, from, to, says) => {
  expect(saidOf(folder, name, from, to).join('\n')).toContain(says)
})
