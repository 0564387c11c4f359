import type { z } from 'zod'
import { nearestOf } from './nearest-id.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a value and what to do; `to`: what should stand in its place, where that can be known. */
export type ValueWords = { readonly says: string; readonly advice: string; readonly to?: string }

/** The words for an issue at a value, in Japanese: the schema's own where it has some. */
export const wordsOfValue = (issue: Issue): ValueWords =>
  wordsOfDigits(issue) ??
  wordsOfText(issue) ??
  wordsOfChoice(issue) ?? { says: issue.message || saysOf(issue), advice: adviceFor(issue) }

/** A number that is written as a text: in full-width digits, with commas, in quotation marks. */
function wordsOfDigits(issue: Issue): ValueWords | undefined {
  const { input } = issue
  if (typeof input !== 'string' || !isForNumber(issue)) return undefined
  const narrow = input.normalize('NFKC')
  if (narrow !== input && /^[-\d.,]+$/.test(narrow))
    return { says: `「${input}」は全角の数字です。`, advice: '半角の数字で書いてください。', to: narrow }
  if (/^-?\d{1,3}(,\d{3})+$/.test(input))
    return {
      says: '数の中に「,」があります。',
      advice: '数は「,」を入れないで書いてください。',
      to: input.replaceAll(',', ''),
    }
  return issue.code === 'invalid_type' && Number.isFinite(Number(input))
    ? { says: `「${input}」は引用符に入っています。`, advice: '数は、引用符なしで書いてください。', to: input }
    : undefined
}

/** A text without quotation marks that YAML reads as a number, or as true. */
function wordsOfText(issue: Issue): ValueWords | undefined {
  const { input, message } = issue
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined
  if (typeof input !== 'number' && typeof input !== 'boolean') return undefined
  return {
    says: message || `${String(input)} は、引用符がないので、文字として読まれません。`,
    advice: '引用符に入れて書いてください。',
    to: quotedSource,
  }
}

/** In place of what should stand there: the same as now, in quotation marks. */
export const quotedSource = '"…"'

const isForNumber = (issue: Issue): boolean =>
  issue.code === 'invalid_format' || (issue.code === 'invalid_type' && /number|int/.test(issue.expected))

function saysOf(issue: Issue): string {
  const written = shown(issue.input)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === null) return 'ここに書くことがありません。'
      return `${written}は、${kinds[issue.expected] ?? 'ここに書ける値'}ではありません。`
    case 'invalid_value':
      return `${written}は、ここに書けることばではありません。`
    case 'too_small':
      return issue.origin === 'array'
        ? `${issue.minimum}つは要ります。`
        : sizeWords(issue.origin, `${issue.minimum}より小さい`)
    case 'too_big':
      return issue.origin === 'array'
        ? `${issue.maximum}つより多くは書けません。`
        : sizeWords(issue.origin, `${issue.maximum}より大きい`)
    case 'invalid_format':
      return `${written}の形がちがいます。`
    default:
      return `${written}は、ここに書ける形ではありません。`
  }
}

const sizeWords = (origin: string, size: string): string =>
  origin === 'string' ? '字が1つもありません。' : `${size}数は書けません。`

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '小数のない数',
  boolean: 'true か false',
  object: '「項目: 値」の組',
  record: '「項目: 値」の組',
  array: '「- 」で始まる並び',
  tuple: '「- 」で始まる並び',
}

function shown(input: unknown): string {
  if (input === undefined || input === null) return 'この値'
  return typeof input === 'object' ? 'この値' : `「${JSON.stringify(input).replace(/^"|"$/g, '')}」`
}

function adviceFor(issue: Issue): string {
  if (issue.code === 'invalid_value') return `書けるのは ${issue.values.map(String).join('、')} です。`
  return 'seeds/README.md の項目の説明を見てください。'
}

function wordsOfChoice(issue: Issue): ValueWords | undefined {
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return undefined
  const meant = nearestOf(issue.input, issue.values.map(String))
  if (meant === undefined) return undefined
  return { says: issue.message || saysOf(issue), advice: `「${meant}」のことですか。${adviceFor(issue)}`, to: meant }
}
