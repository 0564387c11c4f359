import { z } from 'zod'
import type { Aim, Due, Reading, Series, Slice, Target } from '#domain/figure.ts'
import type { Indicator, Statement } from '#domain/indicator.ts'
import { continuationSchema } from './continuation-schemas.ts'
import { citedIn, momentSchema, periodSchema, readSchema } from './citation-schemas.ts'

export const gapReasons = ['dash', 'blank', 'damaged', 'picture', 'notInDocument'] as const
const basis = z.enum(['printed', 'baseline', 'ourReading'])
const remark = z.string().trim().min(1).optional()
const text = z.string().trim().min(1)

/** A gap that a later document has filled. */
const gapCorrectedIn = (document: string) => z.strictObject({ gap: z.enum(gapReasons), cited: citedIn(document) })

/** A reading in the seeds: `value` or `gap`, its period and where it stands. */
export function readingIn(document: string): z.ZodType<Reading> {
  const cited = citedIn(document)
  const reprint = z
    .strictObject({ value: z.number().optional(), period: periodSchema.optional(), cited })
    .transform(({ value, period, cited: at }) => ({
      ...(value !== undefined && { value }),
      ...(period && { period }),
      cited: at,
    }))
  const number = z
    .strictObject({
      value: z.number(),
      about: z.literal(true).optional(),
      period: periodSchema,
      cited,
      alsoPrinted: z.array(reprint).optional(),
      corrects: z.union([z.strictObject({ value: z.number(), cited }), gapCorrectedIn(document)]).optional(),
      remark,
    })
    .transform((it): Reading => ({
      kind: 'number',
      value: it.value,
      ...(it.about && { about: it.about }),
      period: it.period,
      cited: it.cited,
      ...(it.alsoPrinted && { alsoPrinted: it.alsoPrinted }),
      ...(it.corrects && { corrects: it.corrects }),
      ...(it.remark && { remark: it.remark }),
    }))
  const gap = z
    .strictObject({ gap: z.enum(gapReasons), period: periodSchema, cited, remark })
    .transform((it): Reading => ({
      kind: 'gap',
      because: it.gap,
      period: it.period,
      cited: it.cited,
      ...(it.remark && { remark: it.remark }),
    }))
  return z.union([number, gap])
}

const aimSchema: z.ZodType<Aim> = z.union([
  z
    .strictObject({
      number: z.number(),
      comparator: z.enum(['atLeast', 'atMost', 'exactly']),
      basis,
      about: z.literal(true).optional(),
    })
    .transform(({ number, about, ...rest }): Aim => ({
      kind: 'number',
      ...rest,
      value: number,
      ...(about && { about }),
    })),
  z.strictObject({ low: z.number(), high: z.number() }).transform((range): Aim => ({ kind: 'range', ...range })),
  z
    .strictObject({ trend: z.enum(['more', 'less', 'same']) })
    .transform(({ trend }): Aim => ({ kind: 'trend', towards: trend })),
  z.strictObject({ promise: text }).transform((aim): Aim => ({ kind: 'words', ...aim })),
])

const windowSchema = z.strictObject({
  from: momentSchema,
  to: momentSchema,
  printed: text,
  read: readSchema.optional(),
})
type Window = z.output<typeof windowSchema>
const windowed = (kind: 'sum' | 'everyYear', { read, ...window }: Window): Due => ({
  kind,
  ...window,
  ...(read && { read }),
})

const dueSchema: z.ZodType<Due> = z.union([
  z.strictObject({ by: periodSchema }).transform(({ by }): Due => ({ kind: 'by', period: by })),
  z.strictObject({ sum: windowSchema }).transform(({ sum }) => windowed('sum', sum)),
  z.strictObject({ everyYear: windowSchema }).transform(({ everyYear }) => windowed('everyYear', everyYear)),
])

const sliceSchema: z.ZodType<Slice> = z.union([
  z.literal('whole').transform((kind): Slice => ({ kind })),
  z.strictObject({ town: text }).transform(({ town }): Slice => ({ kind: 'town', town })),
  z.strictObject({ part: text }).transform(({ part }): Slice => ({ kind: 'part', part })),
])

function targetIn(document: string): z.ZodType<Target> {
  const cited = citedIn(document)
  const aim = z
    .strictObject({
      aim: aimSchema,
      due: dueSchema,
      cited,
      marked: text.optional(),
      alsoPrinted: z.array(z.strictObject({ words: text, cited })).optional(),
      corrects: z.union([z.strictObject({ aim: aimSchema, cited }), gapCorrectedIn(document)]).optional(),
      remark,
    })
    .transform(({ alsoPrinted, corrects, marked, remark: ours, ...target }): Target => ({
      kind: 'aim',
      ...target,
      ...(marked && { marked }),
      ...(alsoPrinted && { alsoPrinted }),
      ...(corrects && { corrects }),
      ...(ours && { remark: ours }),
    }))
  const gap = z
    .strictObject({ gap: z.enum(gapReasons), due: dueSchema, cited, marked: text.optional(), remark })
    .transform(({ gap: because, marked, remark: ours, ...target }): Target => ({
      kind: 'gap',
      because,
      ...target,
      ...(marked && { marked }),
      ...(ours && { remark: ours }),
    }))
  return z.union([aim, gap])
}

function seriesIn(document: string): z.ZodType<Series> {
  const reading = readingIn(document)
  return z.strictObject({
    slice: sliceSchema,
    baseline: reading,
    targets: z.array(targetIn(document)),
    readings: z.array(reading),
    projections: z.array(z.strictObject({ by: text, reading })),
  })
}

/** The list of indicators in `indicators*.yaml` of a plan. */
export function indicatorsSchemaFor(plan: string, document: string): z.ZodType<readonly Indicator[]> {
  const cited = citedIn(document)
  const series = seriesIn(document)
  const statement: z.ZodType<Statement> = z.strictObject({
    kind: z.enum(['verdict', 'reason']),
    id: text,
    words: text,
    slice: sliceSchema,
    period: periodSchema,
    cited,
  })
  return z.array(
    z
      .strictObject({
        id: text,
        measures: text,
        name: text,
        unit: text,
        decimals: z.int().min(0).max(4),
        counting: z.enum(['level', 'flow', 'runningTotal']),
        direction: z.strictObject({ way: z.enum(['increase', 'decrease', 'maintain']), basis }),
        cited,
        series: z.tuple([series], series),
        statements: z.array(statement).default([]),
        continues: continuationSchema.optional(),
        remark,
      })
      .transform(({ continues, remark: ours, ...indicator }): Indicator => ({
        ...indicator,
        plan,
        ...(continues && { continues }),
        ...(ours && { remark: ours }),
      })),
  )
}
