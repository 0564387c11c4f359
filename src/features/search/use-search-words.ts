import { computed, type Ref } from 'vue'
import { queryLimits } from '#domain/search/query.ts'
import { remarksOn } from '#domain/search/remarks.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import type { useSearch } from './use-search.ts'
import {
  absentWords,
  apartWords,
  leftWords,
  nearestWords,
  search as words,
  soundWords,
  takenWords,
  triedWords,
  unreadLetters,
} from './words.ts'

/**
 * What is said of a search. `outcome`: what came of it, at once; `notes`: how it was looked for, behind the hits;
 * `absent`: the words that no document holds; `remarks`: what is said of words that the documents only name.
 */
export function useSearchWords(
  sought: Ref<string>,
  { found, hits }: Pick<ReturnType<typeof useSearch>, 'found' | 'hits'>,
) {
  const store = usePlanStore()
  const ids = computed(() => (store.release?.packs ?? []).flatMap(({ documents }) => documents))
  /** The documents as they are printed; a word may go on behind the end of a line. */
  const prints = computed(() =>
    ids.value.map((id) => evenWidths(store.packs.document(id)?.lines.join('') ?? '').replace(/\s/g, '')),
  )
  // Records tell all of a document but its running heads and page numbers: a word that stands there is not absent.
  const absent = computed(() =>
    found.value.absent.filter((word) => !prints.value.some((print) => print.includes(evenWidths(word)))),
  )

  const outcome = computed((): readonly string[] => {
    const { query, kept, lacking } = found.value
    if (query.unread.length) return [unreadLetters(query.unread)]
    if (!query.words.length) return []
    if (!hits.value.length && absent.value.length) return [absentWords(ids.value.length, absent.value)]
    return [words.count(hits.value.length), ...(kept.length ? [nearestWords(kept, lacking)] : [])]
  })
  const notes = computed((): readonly string[] => {
    const { taken, query, apart } = found.value
    return [
      ...(query.left.length ? [leftWords(query.left)] : []),
      ...(sought.value.length >= queryLimits.letters - 1 ? [words.tooLong] : []),
      ...(taken.length ? [insteadOf(sought.value, taken)] : []),
      ...(apart.length ? [apartWords(apart)] : []),
      ...(hits.value.length && absent.value.length ? [absentWords(ids.value.length, absent.value)] : []),
      ...triedWords(query),
    ]
  })
  const remarks = computed(() => remarksOn(found.value.query, store.packs.synonyms.remarks ?? []))
  return { outcome, notes, absent, remarks }
}

/** What was looked for in place of what was typed; the same words as they sound. */
const insteadOf = (typed: string, taken: readonly string[]): string =>
  taken.join() === typed.trim() ? soundWords(typed) : takenWords(typed, taken)

const evenWidths = (text: string): string => text.normalize('NFKC').toLowerCase()
