import { changesBetween, unaccounted, type Change } from '#domain/changes.ts'
import { isGroup } from '#domain/entry.ts'
import { nameAt } from '#domain/wording.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import type { ChangesFile, WrittenChange } from '#packs/changes-file.ts'
import { sameInAllFormats } from '#packs/format.ts'
import { changeSentence } from '#texts/change-sentences.ts'
import { sliceWords } from '#texts/figures.ts'
import type { BuiltRelease } from './built-release.ts'

/** Two releases with what differs between them. */
type Comparison = {
  readonly before: BuiltRelease
  readonly after: BuiltRelease
  readonly changes: readonly Change[]
}

export const compared = (before: BuiltRelease, after: BuiltRelease): Comparison => ({
  before,
  after,
  changes: changesBetween(before.contents, after.contents),
})

/** What differs between two releases, in words, by publisher in the order of the newer one. */
export function changesFile(comparison: Comparison): ChangesFile {
  const { before, after, changes } = comparison
  const publishers = [...new Set(changes.map(({ plan }) => plan.publisher))]
  return {
    format: sameInAllFormats,
    release: after.hash,
    date: after.release.date,
    previous: before.hash,
    publishers: publishers.map((publisher) => ({
      publisher,
      changes: changes
        .filter(({ plan }) => plan.publisher === publisher)
        .map((change) => writtenChange(change, comparison)),
    })),
  }
}

/** The changes of the first release of a site: none. */
export const firstChanges = ({ hash, release: { date } }: BuiltRelease): ChangesFile => ({
  format: sameInAllFormats,
  release: hash,
  date,
  previous: '',
  publishers: [],
})

/**
 * The figures that changed without a document or a correction, each as a sentence with its record: a release with one
 * of them is not published.
 */
export const silentChanges = (comparison: Comparison): readonly string[] =>
  unaccounted(comparison.changes).map(
    (change) =>
      `${change.record.id}「${change.record.name}」${sentenceOf(change, comparison)}もとの資料にある数なら、corrects に訂正前の数を書いてください。`,
  )

function writtenChange(change: Change, comparison: Comparison): WrittenChange {
  const page = pageOf(change)
  const words = {
    kind: change.kind,
    ...(page && { page }),
    name: nameOf(change, comparison),
    says: sentenceOf(change, comparison),
  }
  return change.kind === 'reworded' ? { ...words, before: change.before.plain, after: change.after.plain } : words
}

const sentenceOf = (change: Change, { before, after }: Comparison): string =>
  changeSentence(
    change,
    (slice) => sliceWords(slice, (town) => after.release.towns.find(({ id }) => id === town)?.name ?? town),
    (id) => after.documentName(id) ?? before.documentName(id) ?? id,
  )

function pageOf(change: Change): WrittenChange['page'] {
  switch (change.kind) {
    case 'planCame':
      return { of: 'plan', id: change.plan.id }
    case 'documentCame':
      return { of: 'document', id: change.document }
    case 'planWent':
    case 'went':
      return undefined
    default: {
      const { record } = change
      if (!('kind' in record)) return { of: 'indicator', id: record.id }
      return { of: isGroup(record) ? 'group' : 'deed', id: record.id }
    }
  }
}

function nameOf(change: Change, { before, after }: Comparison): string {
  if (!('record' in change)) return ''
  const { record } = change
  const wording = after.contents.wording(record.id) ?? before.contents.wording(record.id)
  if (wording) return nameAt(wording, 'plain')
  return 'title' in record ? record.title : record.name
}

/** The changes as lines of text: each publisher by name, then a line a change. */
export function changesInWords(
  { publishers }: ChangesFile,
  publisherName: (publisher: string) => string,
): readonly string[] {
  if (!publishers.length) return ['かわったところはありません。']
  return publishers.flatMap(({ publisher, changes }) => [
    `${publisherName(publisher)}（${changes.length}）`,
    ...changes.flatMap(({ name, says, page, before, after }) => [
      `  ${name ? `「${withoutRuby(name)}」` : ''}${says}${page ? ` (${page.id})` : ''}`,
      ...(before && after ? [`    前：${withoutRuby(before)}`, `    今：${withoutRuby(after)}`] : []),
    ]),
  ])
}
