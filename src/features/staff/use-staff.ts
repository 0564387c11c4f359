import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import type { Plan } from '#domain/plan.ts'
import { planRows, rowsOfTables, type TableRows } from '#domain/plan-table/plan-rows.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { sliceCode } from '#domain/figure.ts'
import { dayRefusal, type SameAgain } from '#domain/town-sheet/start-list.ts'
import {
  emptyDraft,
  hasNoSteps,
  stepBack,
  withAsked,
  withFile,
  withSame,
  type DraftFile,
  type StaffDraft,
} from '#domain/town-sheet/staff-draft.ts'
import { usePacks } from '#composables/use-packs.ts'
import { useToday } from '#composables/use-today.ts'
import { indicatorsOf, programmesOf, sheetTown } from '#sheets/sheet-targets.ts'
import { townOfFile } from '#sheets/town-of-file.ts'
import { readDraft, townsWithDraft, writeDraft } from '#storage/draft-storage.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { fileRefusalSentence } from '#texts/town-sheet-faults.ts'
import { readDraftSheet, type SheetTargets, type StaffState } from './read-sheet.ts'
import { useAsked } from './use-asked.ts'
import { dayRefusalWords, staff as words } from './words.ts'

/**
 * What an official has begun for a town: read anew after each step, and kept on the device. A file says by itself which
 * town it is of; where it does not, it waits until a town is chosen. What was begun is there again.
 */
export function useStaff() {
  const store = usePlanStore()
  const today = useToday()
  const townId = ref('')
  const draft = shallowRef<StaffDraft>(emptyDraft)
  const state = shallowRef<StaffState>()
  const message = ref('')
  const isKept = ref<boolean>()
  let waiting: DraftFile | undefined

  const town = computed(() => store.townOf(townId.value))
  const { loadState, retry } = usePacks(() =>
    town.value ? [...store.packsBy([townId.value]), ...store.sheetPacks([townId.value])] : [],
  )
  const targets = computed((): SheetTargets | undefined => {
    if (!town.value || loadState.value.kind !== 'loaded') return undefined
    const plans = store.packs.plansBy(townId.value).map((index) => ({
      index,
      cardOf: (id: string) => store.packs.card(id),
      published: store.packs.document(index.plan.document)?.published ?? '',
    }))
    const [programmes, indicators] = [programmesOf(plans), indicatorsOf(plans, store.release?.towns ?? [])]
    const both = { town: sheetTown(town.value), today: today() }
    const ids = new Set(indicators.map(({ id }) => id))
    return {
      now: { ...both, programmes, known: programmes.flatMap(({ id }) => store.packs.now(id) ?? []) },
      results: { ...both, indicators, known: [...ids].flatMap((id) => store.packs.results(id)) },
      tables: { town: town.value.name, rows: tableRows(plans.map(({ index }) => index.plan)), today: today() },
    }
  })

  const wordsOf = (id: string) => {
    const { name = '', plain = '', easy = '' } = store.packs.wording(id) ?? {}
    return { name: withoutRuby(name), plain: withoutRuby(plain), easy: withoutRuby(easy) }
  }
  const codeOf = (id: string): string => store.townOf(id)?.code ?? id
  const tableRows = (plans: readonly Plan[]): TableRows =>
    rowsOfTables((table) => plans.flatMap((plan) => planRows(table, plan, { wordsOf, codeOf })))

  /** Counts the readings: only the last one may say what there is. */
  let lastReading = 0
  watch([targets, draft], async ([found, begun]) => {
    const thisReading = (lastReading += 1)
    const next = found && (await readDraftSheet(begun, found))
    if (thisReading === lastReading) state.value = next
  })

  /** Takes a step, and keeps it. */
  async function step(next: StaffDraft, said: string): Promise<void> {
    draft.value = next
    message.value = said
    isKept.value = await writeDraft(townId.value, next)
  }

  async function choose(id: string): Promise<void> {
    if (id !== townId.value) {
      townId.value = id
      draft.value = emptyDraft
      isKept.value = undefined
      const kept = id ? await readDraft(id) : undefined
      if (townId.value !== id) return
      if (kept) draft.value = kept
    }
    message.value = ''
    const file = id ? waiting : undefined
    if (!file) return
    waiting = undefined
    await step(withFile(draft.value, file), '')
  }

  // What was begun on this device is there again; of several towns she chooses.
  onMounted(async () => {
    const [begun, another] = await townsWithDraft()
    if (begun && !another && !townId.value) await choose(begun)
  })

  async function take({
    name,
    bytes,
  }: {
    readonly name: string
    readonly bytes: Uint8Array | undefined
  }): Promise<void> {
    if (!bytes) return void (message.value = words.unreadable)
    message.value = words.reading
    const { code, unreadable } = await townOfFile(bytes, name)
    const found = store.release?.towns.find((one) => one.code === code)?.id ?? townId.value
    waiting = found || !unreadable ? { name, bytes } : undefined
    if (found) await choose(found)
    else message.value = unreadable ? fileRefusalSentence(unreadable) : words.whichTown
  }

  /** Tells why a day is not taken; takes it where nothing speaks against it. */
  async function confirm(same: SameAgain): Promise<void> {
    if (!same.ids.length) return void (message.value = words.noneChosen)
    if (!targets.value || state.value?.kind !== 'now') return
    const refusal = dayRefusal(same, targets.value.now, state.value.records)
    if (refusal) message.value = dayRefusalWords(refusal)
    else await step(withSame(draft.value, same), words.sameDone(same.ids.length))
  }

  const asked = useAsked({
    rows: () => draft.value.asked ?? [],
    publisher: () => townId.value,
    keep: (rows) => step(withAsked(draft.value, rows), ''),
  })
  /** What readers have asked and the draft does not answer yet. */
  const openQuestions = computed(() => {
    const changed = new Set(state.value?.kind === 'now' ? state.value.differences.map(({ id }) => id) : [])
    return asked.inSheet.value.filter(({ id }) => !changed.has(id))
  })

  /** The plan's own numbers of what a results sheet names: a figure, or a part of it by the name that it has there. */
  function seriesOf(id: string, slice: string) {
    const indicator = store.packs.planHolding(id)?.indicator(id)
    const series = indicator?.series.find((one) => sliceCode(one.slice, store.nameOf) === slice)
    return indicator && series && { indicator, series, name: [indicator.name, slice].filter(Boolean).join(' ') }
  }

  return {
    town,
    seriesOf,
    loadState,
    retry,
    targets,
    state,
    message,
    isKept,
    today,
    hasBegun: computed(() => !hasNoSteps(draft.value)),
    asked,
    openQuestions,
    choose,
    take,
    confirm,
    goBack: () => step(stepBack(draft.value), words.backDone),
  }
}
