import type { InjectionKey } from 'vue'
import type { Pack } from '#packs/pack.ts'
import type { NamedRelease } from '#storage/pack-database.ts'
import type { DownloadResult, DownloadProgress } from '#storage/plan-repository.ts'

/** Where the stores read from. `main.ts` gives them the device and the site; tests give them what they like. */
export type PlanSource = {
  open(): Promise<NamedRelease>
  pack(hash: string): Promise<Pack>
  keep(onProgress: (progress: DownloadProgress) => void): Promise<DownloadResult>
}

export const planSourceKey: InjectionKey<PlanSource> = Symbol('plan source')
