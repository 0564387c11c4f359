import { inject, type InjectionKey } from 'vue'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'

/** What a town says of a programme today, with the name and the code of the town. */
export type SaidNow = { readonly record: NowRecord; readonly town: string; readonly code: string }

/**
 * What towns say of today in their sheets. What is asked here is reactive. `today`: the device's day, `YYYY-MM-DD`,
 * since what a town has said ages by itself.
 */
export type NowContext = {
  of(id: string): SaidNow | undefined
  results(indicator: string): readonly ResultRecord[]
  today(): string
}
export const nowContextKey: InjectionKey<NowContext> = Symbol('now')

/** Where nothing is given, as in a component that stands alone: no town has said anything. */
const nobodySays: NowContext = { of: () => undefined, results: () => [], today: () => '' }

export const useNow = (): NowContext => inject(nowContextKey, nobodySays)
