import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Town } from '#domain/town.ts'
import { figureRows, type FigureRow } from './figure-rows.ts'

type TownFigure = {
  readonly town: Town
  readonly figure: { readonly indicator: Indicator; readonly series: Series } | undefined
}
/**
 * Figures of one kind and time for several towns: what is in a column, and each town's cells; none where it has no
 * figure.
 */
export type FigureTable = {
  readonly heads: readonly Pick<FigureRow, 'kind' | 'when'>[]
  readonly rows: readonly {
    readonly town: Town
    readonly record: string
    readonly cells: readonly (FigureRow | undefined)[]
  }[]
}

const keyOf = ({ kind, when }: FigureRow): string => `${kind} ${when}`

/**
 * The figures of several towns as tables of at most `width` columns, so that one fits a phone. None where the towns'
 * figures are not of the same kinds and times: a column would then hold what is not alike. `kind`: those of one kind
 * alone.
 */
export function figureTables(figures: readonly TownFigure[], width: number, kind = ''): readonly FigureTable[] {
  const rows = figures.map(({ town, figure }) => ({
    town,
    record: figure?.indicator.id ?? '',
    cells: figure && figureRows(figure.indicator, figure.series).filter((row) => !kind || row.kind === kind),
  }))
  const heads = rows.find(({ cells }) => cells)?.cells ?? []
  if (rows.some(({ cells }) => cells && cells.map(keyOf).join() !== heads.map(keyOf).join())) return []
  return Array.from({ length: Math.ceil(heads.length / width) }, (_, part) => {
    const [from, to] = [part * width, (part + 1) * width]
    return {
      heads: heads.slice(from, to),
      rows: rows.map(({ town, record, cells }) => ({
        town,
        record,
        cells: heads.slice(from, to).map((_head, at) => cells?.[from + at]),
      })),
    }
  })
}
