import { computed, ref, shallowRef, watch } from 'vue'
import { withoutRuby } from '#domain/ruby-markup.ts'
import type { AskedRow } from '#domain/town-sheet/asked-rows.ts'
import { useRecordLookup } from '#composables/use-record-lookup.ts'
import { programmesOf } from '#sheets/sheet-targets.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { matchQuestions, type AskableRecord } from './match-questions.ts'
import { asked as words } from './words.ts'

/**
 * What readers have asked, found again among the records of a town. `rows`: what is kept with the draft; `keep` keeps
 * more, or nothing any more where it is given none.
 */
export function useAsked({
  rows,
  publisher,
  keep,
}: {
  readonly rows: () => readonly AskedRow[]
  readonly publisher: () => string
  readonly keep: (rows: readonly AskedRow[]) => Promise<void>
}) {
  const store = usePlanStore()
  const recordWith = useRecordLookup()
  const message = ref('')
  const unmatched = shallowRef<readonly string[]>([])

  watch(publisher, () => {
    message.value = ''
    unmatched.value = []
  })

  const indexes = computed(() => store.packs.plansBy(publisher()))
  const rowIds = computed(() => {
    const plans = indexes.value.map((index) => ({ index, cardOf: (id: string) => store.packs.card(id), published: '' }))
    return new Set(programmesOf(plans).map(({ id }) => id))
  })

  /** All that a reader can ask about; what is listed again is asked of its first place. */
  const records = (): readonly AskableRecord[] =>
    indexes.value.flatMap((index) => {
      const { shortTitle: plan, entries, indicators } = index.plan
      const called = (id: string, title: string): readonly string[] => {
        const name = withoutRuby(store.packs.wording(id)?.name ?? '')
        return name ? [title, name] : [title]
      }
      return [
        ...entries.map((entry) => ({
          id: entry.id,
          row: index.originalOf(entry).id,
          names: called(entry.id, entry.title),
          plan,
        })),
        ...indicators.map(({ id, name }) => ({ id, row: id, names: called(id, name), plan })),
      ]
    })

  async function paste(text: string): Promise<void> {
    if (!text.trim()) return void (message.value = words.nothing)
    const found = matchQuestions(text, records(), rowIds.value)
    unmatched.value = found.unmatched
    if (found.rows.length) await keep(found.rows)
    const said = found.rows.length ? words.made(found.rows.length) : words.noneFound
    message.value = found.isCut ? said + words.cut : said
  }

  async function clear(): Promise<void> {
    unmatched.value = []
    await keep([])
    message.value = words.cleared
  }

  return {
    message,
    unmatched,
    count: computed(() => rows().length),
    inSheet: computed(() => rows().filter(({ id }) => rowIds.value.has(id))),
    elsewhere: computed(() =>
      rows().flatMap(({ id, questions }) => {
        const record = rowIds.value.has(id) ? undefined : recordWith(id)
        return record ? [{ id, title: record.title, to: record.to, questions }] : []
      }),
    ),
    paste,
    clear,
  }
}
