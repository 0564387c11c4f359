import type { z } from 'zod'
import { nearestOf } from './nearest-id.ts'
import { wordsOfValue } from './value-words.ts'

type KeyPath = readonly (string | number)[]

/**
 * What a value of the seeds breaks of its schema. `at`: the value itself, or the key that leads to it (the last of the
 * path). `to`: what should stand there instead, where it can be known. `joined`: these keys are no keys, but the rest
 * of the value before them, cut off by a comma within braces.
 */
export type ShapeSlip = {
  readonly path: KeyPath
  readonly at: 'value' | 'key'
  readonly says: string
  readonly advice: string
  readonly to?: string
  readonly joined?: readonly string[]
}

type Issue = z.core.$ZodIssue
/** An issue at the value that is wrong; of several forms of a value those of the one that it comes nearest to. */
type Found =
  | {
      readonly kind: 'unknown'
      readonly path: KeyPath
      readonly keys: readonly string[]
      /** Those that are no keys: the rest of words that a comma within braces cut off. */
      readonly cut: readonly string[]
      readonly known: readonly string[]
    }
  | { readonly kind: 'missing'; readonly path: KeyPath; readonly key: string; readonly isList: boolean }
  | { readonly kind: 'value'; readonly path: KeyPath; readonly issue: Issue }

/** Given to zod: an issue without words of our own has none, and one of unknown keys carries those that are known. */
export function silent(issue: z.core.$ZodRawIssue): string {
  const definition = issue.inst?._zod.def as { readonly shape?: object } | undefined
  return issue.code === 'unrecognized_keys' ? Object.keys(definition?.shape ?? {}).join(between) : ''
}
const between = '、'

/** What is wrong with a value, each slip once, in Japanese. The issues must come from a parse with `silent`. */
export function shapeSlipsOf(issues: readonly Issue[]): readonly ShapeSlip[] {
  const found = issues.flatMap((issue) => foundIn(issue))
  const misplaced = new Set(
    found.flatMap((one) => (one.kind === 'missing' && isElsewhere(one.key, found) ? [one] : [])),
  )
  // Words that a comma cut off are no value of their own.
  const cutAt = found.flatMap((one) => (one.kind === 'unknown' && one.cut.length ? [one.path.join('.')] : []))
  const isCut = (one: Found): boolean => one.kind === 'value' && cutAt.includes(one.path.slice(0, -1).join('.'))
  return found.flatMap((one) => (misplaced.has(one as never) || isCut(one) ? [] : slipsOf(one, found)))
}

function foundIn(issue: Issue, above: KeyPath = []): readonly Found[] {
  const path = [...above, ...issue.path.filter((key) => typeof key !== 'symbol')]
  if (issue.code === 'unrecognized_keys')
    return [
      {
        kind: 'unknown',
        path,
        keys: issue.keys,
        cut: cutKeys(issue.keys, issue.input),
        known: issue.message.split(between).filter(Boolean),
      },
    ]
  if (issue.code === 'invalid_union' && issue.errors.length && !issue.message)
    return nearestBranch(issue.errors.map((errors) => paired(errors.flatMap((inner) => foundIn(inner, path)))))
  if (isMissing(issue) && typeof path.at(-1) === 'string')
    return [{ kind: 'missing', path: path.slice(0, -1), key: String(path.at(-1)), isList: isList(issue) }]
  return [{ kind: 'value', path, issue }]
}

function cutKeys(keys: readonly string[], input: unknown): readonly string[] {
  const values = input as Readonly<Record<string, unknown>>
  return keys.filter((key) => values[key] === null && !/^[A-Za-z_]/.test(key))
}

const isList = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.expected === 'array'

const isMissing = (issue: Issue): boolean =>
  !issue.message && (issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.input === undefined

/** The form that goes on longest before it breaks; then that with the fewest slips; then one that says what it is. */
function nearestBranch(branches: readonly (readonly Found[])[]): readonly Found[] {
  const depth = (branch: readonly Found[]): number =>
    Math.max(...branch.map((one) => one.path.length + (one.kind === 'value' ? 0 : 1)))
  const isOtherKind = (branch: readonly Found[]): number =>
    branch.some((one) => one.kind === 'value' && one.issue.code === 'invalid_type') ? 1 : 0
  return (
    branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length || isOtherKind(a) - isOtherKind(b))[0] ?? []
  )
}

/** A key that is wrongly written is not missing as well. */
function paired(found: readonly Found[]): readonly Found[] {
  return found.filter((one) => one.kind !== 'missing' || !isMeant(one, found))
}

function isMeant({ path, key }: Found & { kind: 'missing' }, found: readonly Found[]): boolean {
  const here = (one: Found): boolean => one.path.join('.') === path.join('.')
  const missing = found.filter((one) => one.kind === 'missing' && here(one))
  return found.some(
    (one) =>
      one.kind === 'unknown' &&
      here(one) &&
      one.keys.some((wrong) => nearestOf(wrong, one.known) === key || (missing.length === 1 && one.keys.length === 1)),
  )
}

/** Whether a key that is missing in one place stands where nobody knows it: its line is indented wrongly. */
const isElsewhere = (key: string, found: readonly Found[]): boolean =>
  found.some((one) => one.kind === 'unknown' && one.keys.includes(key))

function slipsOf(one: Found, all: readonly Found[]): readonly ShapeSlip[] {
  if (one.kind === 'value') return [slipOfValue(one.path, one.issue)]
  if (one.kind === 'missing')
    return isMeant(one, all)
      ? []
      : [
          {
            path: one.path,
            at: 'value',
            says: `「${one.key}」がありません。`,
            advice: one.isList
              ? `「${one.key}:」と、その中身を足してください。1つもなければ「${one.key}: []」と書きます。`
              : `「${one.key}: …」を足してください。何を書くかは seeds/README.md にあります。`,
          },
        ]
  const { cut } = one
  const comma: readonly ShapeSlip[] = cut.length
    ? [
        {
          path: [...one.path, cut[0] ?? ''],
          at: 'key',
          says: `{ } の中の「,」で、「${cut[0]}」が前のことばから切れています。`,
          advice: '「,」が入ることばは「"」で囲んでください。',
          joined: cut,
        },
      ]
    : []
  return [...comma, ...one.keys.filter((key) => !cut.includes(key)).map((key) => slipOfKey(one, key, all))]
}

function slipOfKey({ path, known }: Found & { kind: 'unknown' }, key: string, all: readonly Found[]): ShapeSlip {
  const at = { path: [...path, key], at: 'key' } as const
  const missing = all.filter((one) => one.kind === 'missing')
  const elsewhere = missing.find((one) => one.key === key)
  if (elsewhere)
    return {
      ...at,
      says: `「${key}」は、ここの項目ではありません。`,
      advice: `「${elsewhere.path.join('.')}」の下に入るように、字下げを直してください。`,
    }
  const here = missing.filter((one) => one.path.join('.') === path.join('.'))
  const meant = nearestOf(key, known) ?? (here.length === 1 ? here[0]?.key : undefined)
  return {
    ...at,
    says: `「${key}」という項目はありません。`,
    advice: meant ? `「${meant}」のことですか。` : `ここに書けるのは ${known.join(between)} です。`,
    ...(meant && { to: meant }),
  }
}

function slipOfValue(path: KeyPath, issue: Issue): ShapeSlip {
  return { path, at: 'value', ...wordsOfValue(issue) }
}
