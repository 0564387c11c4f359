import type { Fact, Plan, Term } from '#domain/plan.ts'
import {
  documentKey,
  idColumn,
  joined,
  linesPath,
  pageColumn,
  placeColumns,
  planYearsColumn,
  wordingColumns,
} from './columns.ts'
import type { GlossaryWord } from '../schemas/text-schemas.ts'
import type { InPlan, OpenDataContext } from './open-data-context.ts'
import { openTable, type OpenTable } from './table.ts'

/** What the documents tell beside their lists and KPI. */
export const factsTable = (source: OpenDataContext): OpenTable =>
  openTable<InPlan<'fact', Fact>>({
    name: 'facts',
    title: '資料に書いてあること',
    description: '項目、市町、計画についての文 / cited sentences about an entry, a municipality or a plan',
    primaryKey: 'id',
    foreignKeys: [documentKey],
    rows: source.plans.flatMap((plan) => plan.facts.map((fact) => ({ plan, fact }))),
    columns: [
      idColumn(({ fact }) => fact.id),
      {
        name: 'about',
        title: '何について',
        description:
          '何について。項目の id、計画の id、市町なら6けたの団体コード / an entry, a plan, or a municipality code',
        type: 'string',
        constraints: { required: true },
        value: ({ plan, fact }) => aboutOf(source, plan, fact),
      },
      {
        name: 'text',
        title: '文',
        description: '資料の文 / text',
        type: 'string',
        constraints: { required: true },
        value: ({ fact }) => fact.text,
      },
      ...wordingColumns<InPlan<'fact', Fact>>(({ fact }) => source.wordsOf(fact.id)),
      {
        name: 'figures',
        title: '文の中の数',
        description:
          '文の中の数。「名前=数 単位」を ; で区切る。読み取れない数は = の後が空 / figures as label=value unit, separated by ;',
        type: 'string',
        value: ({ fact }) => joined(fact.figures.map(figureOf)),
      },
      planYearsColumn<InPlan<'fact', Fact>>(source, ({ fact }) => fact.cited),
      ...placeColumns<InPlan<'fact', Fact>>(({ fact }) => fact.cited),
      pageColumn<InPlan<'fact', Fact>>(source, ({ fact }) => linesPath(fact.cited)),
    ],
  })

/** A plan and the town that published it can share a name: within a plan its own name means the plan. */
function aboutOf(source: OpenDataContext, plan: Plan, { about }: Fact): string {
  const own = about === plan.id || plan.entries.some((entry) => entry.id === about)
  return own ? about : source.codeOf(about)
}

function figureOf({ label, unit, reading }: Fact['figures'][number]): string {
  if (reading.kind === 'gap') return `${label}=`
  return `${label}=${reading.value}${unit === 'none' ? '' : ` ${unit}`}`
}

/** Words that are explained. */
export const termsTable = (source: OpenDataContext): OpenTable =>
  openTable<Term>({
    name: 'terms',
    title: 'ことば',
    description:
      '資料が説明していることば。私たちが説明することばは glossary.csv / words that the documents explain; ours are in glossary.csv',
    primaryKey: 'id',
    foreignKeys: [documentKey],
    rows: source.plans.flatMap((plan) => plan.terms),
    columns: [
      idColumn(({ id }) => id),
      {
        name: 'name',
        title: '名前',
        description: 'ことば / word',
        type: 'string',
        constraints: { required: true },
        value: ({ name }) => name,
      },
      {
        name: 'kana',
        title: '読み',
        description: '読み / reading in hiragana',
        type: 'string',
        value: ({ kana }) => kana,
      },
      {
        name: 'words',
        title: '説明',
        description: '説明 / explanation',
        type: 'string',
        constraints: { required: true },
        value: ({ meaning }) => meaning.words,
      },
      {
        name: 'by',
        title: 'だれの説明か',
        description: 'だれの説明か。document=資料、us=私たち',
        type: 'string',
        constraints: { required: true, enum: ['document', 'us'] },
        value: ({ meaning }) => meaning.by,
      },
      ...wordingColumns<Term>(({ id }) => source.wordsOf(id)),
      planYearsColumn<Term>(source, ({ meaning }) => meaning.cited),
      ...placeColumns<Term>(({ meaning }) => meaning.cited),
      pageColumn<Term>(source, ({ meaning }) => linesPath(meaning.cited)),
    ],
  })

/** Office words that stay in our texts, explained by us. */
export const glossaryTable = (source: OpenDataContext): OpenTable =>
  openTable<GlossaryWord>({
    name: 'glossary',
    title: '用語集',
    description: '私たちが説明していることば。資料の行はない / words that we explain; they cite no document',
    primaryKey: 'name',
    rows: source.glossary,
    columns: [
      {
        name: 'name',
        title: '名前',
        description: 'ことば / word',
        type: 'string',
        constraints: { required: true, unique: true },
        value: ({ name }) => name,
      },
      {
        name: 'kana',
        title: '読み',
        description: '読み / reading in hiragana',
        type: 'string',
        constraints: { required: true },
        value: ({ kana }) => kana,
      },
      {
        name: 'also',
        title: 'ほかの書き方',
        description: 'ほかの書き方。; で区切る / other spellings, separated by ;',
        type: 'string',
        value: ({ also }) => joined(also),
      },
      ...wordingColumns<GlossaryWord>((word) => word),
      pageColumn<GlossaryWord>(source, () => 'glossary'),
    ],
  })
