import { describe, expect, test } from 'vitest'
import { PrintedText } from '#domain/printed-text.ts'
import { csvRows, type CsvRow } from '#support/csv.ts'
import { realCoverage, realOpenData, realProblems, realSeeds as seeds } from '#support/real-release.ts'

/**
 * The open data of the real seeds, read back as a stranger would read it, against the documents and the counts of the
 * issue.
 */
const tables = new Map(
  realOpenData
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ path, text }) => [path.replace(/^open-data\/|\.csv$/g, ''), csvRows(text)]),
)

const rowsOf = (table: string): readonly CsvRow[] => tables.get(table)!
const count = (table: string, wanted: CsvRow): number =>
  rowsOf(table).filter((row) => Object.entries(wanted).every(([column, value]) => row[column] === value)).length
const documents = new Map(seeds.plans.map(({ document }) => [document.id, document.text]))
const withLines = [...tables]
  .filter(([, rows]) => rows[0] && 'line_from' in rows[0])
  .flatMap(([table, rows]) => rows.map((row) => ({ table, row })))

describe('the seeds', () => {
  test('have no problem', () => expect(realProblems).toEqual([]))

  test('claim every line and every character of five documents', () => {
    expect(realCoverage).toHaveLength(5)
    expect(
      realCoverage.filter(
        ({ lines, characters }) => lines.claimed < lines.total || characters.claimed < characters.total,
      ),
    ).toEqual([])
  })
})

describe('what the documents list', () => {
  test.each([
    ['防府: initiatives', 86, 'initiatives', { plan: 'hofu', kind: 'initiative' }],
    ['防府: the parts of 72', 5, 'initiatives', { plan: 'hofu', kind: 'part', parent: 'hofu-72' }],
    ['防府: parts in all', 5, 'initiatives', { plan: 'hofu', kind: 'part' }],
    ['防府: KPI', 70, 'indicators', { plan: 'hofu' }],
    ['美祢: goals', 4, 'goals', { plan: 'mine', kind: 'goal' }],
    ['美祢: strategies', 4, 'goals', { plan: 'mine', kind: 'strategy' }],
    ['美祢: measures', 11, 'goals', { plan: 'mine', kind: 'measure' }],
    ['美祢: specific measures', 23, 'initiatives', { plan: 'mine', kind: 'initiative' }],
    ['圏域 2021: projects', 29, 'goals', { plan: 'region-2021', kind: 'project' }],
    ['圏域 2021: lines of action', 94, 'initiatives', { plan: 'region-2021', kind: 'initiative' }],
    ['圏域 2022: priority projects', 4, 'goals', { plan: 'region-2022', kind: 'project' }],
    ['山陽小野田: projects', 5, 'goals', { plan: 'sanyo-onoda', kind: 'project' }],
    ['山陽小野田: KPI', 9, 'indicators', { plan: 'sanyo-onoda' }],
    ['documents', 5, 'documents', {}],
  ] as const)('%s: %d', (_, expected, table, wanted) => expect(count(table, wanted)).toBe(expected))

  test('防府 has 27 groups with initiatives right under them', () => {
    const initiatives = rowsOf('initiatives').filter(({ plan, kind }) => plan === 'hofu' && kind === 'initiative')
    expect(new Set(initiatives.map(({ parent }) => parent)).size).toBe(27)
  })

  test('防府 has 23 KPI rows without a baseline, each with a dash', () => {
    const bare = rowsOf('observations').filter(
      ({ indicator, role, gap }) => indicator?.startsWith('hofu-') && role === 'baseline' && gap === 'dash',
    )
    expect(bare).toHaveLength(23)
  })

  test('圏域 2022 has one population, with a slice for each of the seven', () => {
    const codes = seeds.towns.map(({ code }) => code)
    const sliced = rowsOf('observations').filter(({ slice, role }) => role === 'baseline' && codes.includes(slice!))
    expect(new Set(sliced.map(({ indicator }) => indicator)).size).toBe(1)
    expect(sliced.map(({ slice }) => slice).sort()).toEqual(codes.toSorted())
  })

  test('山陽小野田 has a blank cell for each result of R4', () => {
    expect(count('observations', { role: 'actual', period: 'FY2022', gap: 'blank' })).toBe(9)
  })

  test('every line of 圏域 2021 says who takes part or that it cannot be read', () => {
    const said = new Set(rowsOf('participation').map(({ initiative }) => initiative))
    const lines = rowsOf('initiatives').filter(({ plan }) => plan === 'region-2021')
    expect(lines.filter(({ id }) => !said.has(id))).toEqual([])
  })
})

describe('every row', () => {
  test('cites lines that its document has, in order', () => {
    expect(withLines.length).toBeGreaterThan(0)
    const astray = withLines.filter(({ row }) => {
      const [from, to] = [Number(row.line_from), Number(row.line_to)]
      return !(from >= 1 && from <= to && to <= (documents.get(row.document!)?.lines.length ?? 0))
    })
    expect(astray).toEqual([])
  })

  test('of figures has printed words that stand on its lines', () => {
    expect(rowsOf('observations').filter((row) => !stands(row.printed!, row))).toEqual([])
  })

  test("of a city's own words has words that stand on its lines", () => {
    expect(rowsOf('statements').filter((row) => !stands(row.words!, row))).toEqual([])
  })

  test('of figures has a number or a reason why there is none, never both', () => {
    expect(rowsOf('observations').filter(({ value, gap }) => (value === '') === (gap === ''))).toEqual([])
  })

  test('of figures has a comparator just where it is a number aimed at', () => {
    const odd = rowsOf('observations').filter(({ role, value, comparator, comparator_basis: basis }) => {
      const aimed = role === 'target' && value !== ''
      return aimed !== (comparator !== '') || aimed !== (basis !== '')
    })
    expect(odd).toEqual([])
  })

  test('keeps its words exactly: no cell begins like a formula', () => {
    const guarded = [...tables].flatMap(([table, rows]) =>
      rows.filter((row) => Object.values(row).some((cell) => /^'[=+@-]/.test(cell))).map((row) => ({ table, row })),
    )
    expect(guarded).toEqual([])
  })

  const stands = (words: string, row: CsvRow): boolean => {
    const text: PrintedText | undefined = documents.get(row.document!)
    return Boolean(text?.find(words, [Number(row.line_from), Number(row.line_to)]).length)
  }
})

describe('names', () => {
  test.each(['goals', 'initiatives', 'indicators', 'facts', 'activities', 'statements', 'terms'])(
    'each id of %s is there once',
    (table) => {
      const ids = rowsOf(table).map(({ id }) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    },
  )

  test('no id names two things', () => {
    const ids = ['goals', 'initiatives', 'indicators', 'facts', 'activities', 'statements', 'terms'].flatMap((table) =>
      rowsOf(table).map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  const goals = new Set(rowsOf('goals').map(({ id }) => id))
  const initiatives = new Set(rowsOf('initiatives').map(({ id }) => id))
  const indicators = new Set(rowsOf('indicators').map(({ id }) => id))
  const entries = new Set([...goals, ...initiatives])
  const codes = new Set(seeds.towns.map(({ code }) => code))
  const plans = new Set(seeds.plans.map(({ plan }) => plan.value.id))
  const publishers = new Set([...codes, 'region'])

  test.each([
    ['documents', 'publisher', publishers, 'always'],
    ['goals', 'plan', plans, 'always'],
    ['goals', 'parent', goals, 'or empty'],
    ['initiatives', 'plan', plans, 'always'],
    ['initiatives', 'publisher', publishers, 'always'],
    ['initiatives', 'goal', goals, 'always'],
    ['initiatives', 'parent', entries, 'always'],
    ['relations', 'from', entries, 'always'],
    ['relations', 'to', entries, 'always'],
    ['activities', 'entry', entries, 'always'],
    ['participation', 'initiative', initiatives, 'always'],
    ['participation', 'municipality', codes, 'or empty'],
    ['indicators', 'publisher', publishers, 'always'],
    ['indicators', 'goal', entries, 'or empty'],
    ['observations', 'indicator', indicators, 'always'],
    ['facts', 'about', new Set([...entries, ...plans, ...codes]), 'always'],
    ['statements', 'indicator', indicators, 'always'],
    ['comparable', 'indicator', indicators, 'always'],
    ['comparable', 'municipality', codes, 'always'],
  ] as const)('%s: each %s is there', (table, column, known: ReadonlySet<string | undefined>, empty) => {
    const unknown = rowsOf(table).filter(
      (row) => !known.has(row[column]) && !(empty === 'or empty' && row[column] === ''),
    )
    expect(unknown).toEqual([])
  })

  test('each document is there', () => {
    expect(withLines.filter(({ row }) => !documents.has(row.document!))).toEqual([])
  })

  test('each theme is there, and no group or initiative is without one', () => {
    const themes = new Set(seeds.themes.map(({ id }) => id))
    const given = [...rowsOf('goals'), ...rowsOf('initiatives')]
    expect(given.filter(({ themes: cell }) => !cell!.split(';').every((theme) => themes.has(theme)))).toEqual([])
  })
})

describe('the description', () => {
  type Field = {
    name: string
    type: string
    constraints?: { required?: true; unique?: true; enum?: string[]; pattern?: string; minimum?: number }
  }
  const { resources } = JSON.parse(realOpenData.find(({ path }) => path.endsWith('datapackage.json'))!.text) as {
    resources: { name: string; schema: { fields: Field[] } }[]
  }

  test.each(resources)('what it says of $name holds in every row', ({ name, schema }) => {
    const broken = schema.fields.flatMap((field) =>
      rowsOf(name)
        .filter((row) => !holds(field, row[field.name]!))
        .map((row) => ({ field: field.name, row })),
    )
    expect(broken).toEqual([])
  })

  function holds({ type, constraints = {} }: Field, cell: string): boolean {
    if (cell === '') return !constraints.required
    if (type === 'integer' && !/^-?\d+$/.test(cell)) return false
    if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return false
    if (constraints.enum && !constraints.enum.includes(cell)) return false
    if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) return false
    return constraints.minimum === undefined || Number(cell) >= constraints.minimum
  }
})
