import { computed } from 'vue'
import type { Citation } from '#domain/citation.ts'
import { withoutRuby, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { Wording } from '#domain/wording.ts'
import { syllabary } from '#texts/syllabary.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'

/** A word as the glossary's page lists it; `term`: the document that explains it, and where. */
export type ListedWord = {
  readonly key: string
  readonly name: string
  readonly kana: string
  readonly also: readonly string[]
  readonly meaning: RubyMarkup
  readonly term?: { readonly id: string; readonly title: string; readonly cited: Citation }
}

/**
 * All words that the documents or we explain, by their readings and in rows of the syllabary. What is not open yet is
 * not in them.
 */
export function useGlossary() {
  const plans = usePlanStore()
  const settings = useSettingsStore()
  const easy = (): boolean => settings.settings.level === 'easy'
  const textAt = (wording: Wording): RubyMarkup => {
    if (settings.settings.level === 'printed') return wording.text
    return easy() ? wording.easy : wording.plain
  }

  const ofDocuments = computed((): readonly ListedWord[] =>
    plans.packs.plans.flatMap(({ plan }) =>
      plan.terms.map(({ id, name, kana, meaning }) => {
        const wording = plans.packs.wording(id)
        return {
          key: id,
          name,
          kana,
          also: [],
          meaning: (wording && textAt(wording)) ?? meaning.words,
          term: { id, title: plan.shortTitle, cited: meaning.cited },
        }
      }),
    ),
  )
  const ours = computed((): readonly ListedWord[] =>
    plans.packs.glossary.map(({ name, kana, also, plain, easy: simple }) => ({
      key: withoutRuby(name),
      name: withoutRuby(name),
      kana,
      also,
      meaning: easy() ? simple : plain,
    })),
  )
  const words = computed(() =>
    [...ofDocuments.value, ...ours.value].toSorted((a, b) => a.kana.localeCompare(b.kana, 'ja')),
  )
  const rows = computed(() =>
    syllabary
      .map((row) => ({
        kana: row.charAt(0),
        words: words.value.filter(({ kana }) => row.includes(kana.charAt(0))),
      }))
      .filter((row) => row.words.length),
  )
  return { words, rows }
}
