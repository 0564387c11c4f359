import { differingYears, figuresOf, seriesOf, type TownFigures } from '#domain/compare.ts'
import type { ComparedFigure, Comparable, Difference, NotComparable } from '#domain/comparable.ts'
import type { Indicator } from '#domain/indicator.ts'
import { holdsMarkup } from '#domain/ruby-markup.ts'
import { fold } from '#domain/printed-text.ts'
import type { PublisherId } from '#domain/town.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { Seeds } from './seeds.ts'

type Row = Located<Comparable | NotComparable>
type Known = {
  readonly seeds: Seeds
  readonly indicators: ReadonlyMap<string, { readonly indicator: Indicator; readonly publisher: PublisherId }>
}

/**
 * Figures of different towns that stand together share unit and counting, or the row says in what they differ; and no
 * pair of figures is both together and apart.
 */
export function checkComparable(seeds: Seeds): void {
  const known: Known = {
    seeds,
    indicators: new Map(
      seeds.plans.flatMap(({ plan, indicators }) =>
        indicators.map(({ value }) => [value.id, { indicator: value, publisher: plan.value.publisher }]),
      ),
    ),
  }
  const { together, apart } = seeds.comparable
  checkIds([...together, ...apart])
  for (const row of together) checkTogether(row, known)
  for (const row of apart) checkApart(row, known)
  checkPairs(together, apart)
}

function checkIds(rows: readonly Row[]): void {
  const seen = new Set<string>()
  for (const row of rows) {
    if (seen.has(row.value.id))
      reportAt(row, ['id'], `id「${row.value.id}」が2つあります。`, 'どちらかの id を変えてください。')
    seen.add(row.value.id)
  }
}

function checkTogether(row: Located<Comparable>, known: Known): void {
  const { name, scenes, because, differs } = row.value
  scenes.forEach((scene, index) => {
    if (!known.seeds.scenes.some(({ id }) => id === scene))
      reportAt(
        row,
        ['scenes', index],
        `「${scene}」という場面はありません。`,
        'seeds/scenes.yaml の id を書いてください。',
      )
  })
  const figures = checkFigures(row, known)
  if (!figures) return
  const said = new Set<Difference>()
  differs.forEach(({ in: difference }, index) => {
    if (said.has(difference))
      reportAt(row, ['differs', index, 'in'], `「${difference}」のちがいが2つあります。`, '1つにまとめてください。')
    said.add(difference)
  })
  for (const difference of ['unit', 'counting'] as const) {
    const at = differs.findIndex((one) => one.in === difference)
    if (!agree(difference, figures) || at >= 0)
      reportAt(
        row,
        at < 0 ? ['figures'] : ['differs', at],
        `${inWords[difference]}がちがうものは、ならべられません（${valuesOf(difference, figures)}）。`,
        'apart に移して、ならべないわけを書いてください。',
      )
  }
  const years = differs.findIndex((one) => one.in === 'year')
  if (years < 0 && !agree('year', figures))
    reportAt(
      row,
      ['figures'],
      `年がちがうのに、そう書いてありません（${differingYears(figures).join('、')}）。`,
      'differs に in: year を足して、どうちがうかを書いてください。',
    )
  if (years >= 0 && agree('year', figures))
    reportAt(row, ['differs', years], '年はどれも同じです。', 'この項目を消してください。')
  checkWords(row, ['name'], name, figures)
  checkWords(row, ['because'], because, figures)
  differs.forEach(({ words }, index) => checkWords(row, ['differs', index, 'words'], words, figures))
}

function checkApart(row: Located<NotComparable>, known: Known): void {
  const figures = checkFigures(row, known)
  if (!figures) return
  const { in: difference, because } = row.value
  if (difference !== 'definition' && agree(difference, figures)) {
    reportAt(
      row,
      ['in'],
      `${inWords[difference]}は同じです（${valuesOf(difference, figures)}）。`,
      'ほんとうにちがうことを in に書くか、together に移してください。',
    )
  }
  checkWords(row, ['because'], because, figures)
}

/** The figures of a row; none when one of them is not there, which is reported. */
function checkFigures(row: Row, { seeds, indicators }: Known): readonly TownFigures[] | undefined {
  const seen = new Set<string>()
  const found = row.value.figures.flatMap((figure, index) => {
    const report = (key: keyof ComparedFigure, says: string, advice: string): readonly TownFigures[] => (
      reportAt(row, ['figures', index, key], says, advice),
      []
    )
    if (!seeds.towns.some(({ id }) => id === figure.town))
      return report(
        'town',
        `「${figure.town}」という市町はありません。`,
        'seeds/municipalities.yaml の id を書いてください。',
      )
    if (seen.has(figure.town))
      return report('town', `「${figure.town}」が2回あります。`, '1つの市町の数は、1つだけにしてください。')
    seen.add(figure.town)
    const known = indicators.get(figure.indicator)
    if (!known)
      return report(
        'indicator',
        `「${figure.indicator}」というめやすはありません。`,
        'indicators.yaml の id を書いてください。',
      )
    const series = seriesOf(figure, known.indicator)
    if (!series)
      return report(
        figure.slice ? 'slice' : 'indicator',
        `「${figure.indicator}」に、${figure.slice ? `「${figure.slice}」の` : 'ぜんたいの'}数はありません。`,
        'そのめやすの series の slice を見てください。',
      )
    const owner = figure.slice ?? known.publisher
    if (owner !== figure.town)
      return report(
        'town',
        `この数は「${figure.town}」のものではありません（${owner}）。`,
        '数を出した市町か、数のまとまり（slice）の市町を書いてください。',
      )
    return [figuresOf(figure.town, known.indicator, series)]
  })
  return found.length === row.value.figures.length ? found : undefined
}

const inWords: Readonly<Record<Difference, string>> = {
  year: '年',
  definition: '意味',
  unit: '単位',
  counting: '数え方',
}

/**
 * What of a figure has to agree: the unit in one width and without 年間, which is its period; how it is counted, and
 * whether its targets are sums over years.
 */
const measured = {
  unit: ({ indicator }: TownFigures): string => fold(indicator.unit).replace(/\/年間?$/, ''),
  counting: ({ indicator, series }: TownFigures): string =>
    [indicator.counting, ...(series.targets.some(({ due }) => due.kind === 'sum') ? ['sum'] : [])].join(' '),
}

const valuesOf = (difference: Difference, figures: readonly TownFigures[]): string =>
  difference === 'unit' || difference === 'counting'
    ? figures.map(measured[difference]).join('、')
    : figures.map(({ indicator }) => indicator.id).join('、')

const agree = (difference: Exclude<Difference, 'definition'>, figures: readonly TownFigures[]): boolean =>
  difference === 'year' ? !differingYears(figures).length : new Set(figures.map(measured[difference])).size === 1

/** Words of ours can be marked, and name no year that none of the figures has. */
function checkWords(row: Row, path: readonly (string | number)[], text: string, figures: readonly TownFigures[]): void {
  if (holdsMarkup(text)) reportAt(row, path, 'しるしに使う字（{ } | « » ~）があります。', 'ほかの字にしてください。')
  const years = new Set(JSON.stringify(figures.map(({ series }) => series)).match(/(?<="(?:fiscalYear|year)":)\d+/g))
  for (const [, year = ''] of text.matchAll(/(\d{4})年/g)) {
    if (!years.has(year))
      reportAt(row, path, `${year}年の数は、ここにはありません。`, 'ならべる数の年だけを書いてください。')
  }
}

/** No two figures stand in two rows of those apart, or in one of these and one of those together. */
function checkPairs(together: readonly Row[], apart: readonly Row[]): void {
  const placed = new Map(together.flatMap(({ value }) => pairsOf(value.figures).map((pair) => [pair, value.id])))
  for (const row of apart) {
    for (const pair of pairsOf(row.value.figures)) {
      const other = placed.get(pair)
      if (other)
        reportAt(
          row,
          ['figures'],
          `この2つの数は「${other}」にもあります。`,
          'ならべるか、ならべないか、どちらか1つにしてください。',
        )
      placed.set(pair, row.value.id)
    }
  }
}

const pairsOf = (figures: readonly ComparedFigure[]): readonly string[] => {
  const names = figures.map(({ indicator, slice = '' }) => `${indicator} ${slice}`).sort()
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} / ${other}`))
}
