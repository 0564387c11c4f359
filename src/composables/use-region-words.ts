import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import { regionWords, type RegionWords } from '#texts/region-words.ts'

export const regionWordsKey: InjectionKey<ComputedRef<RegionWords>> = Symbol('region words')

/**
 * What the region and its towns are called: `region.towns` in a template is 7つの市と町 once the release is open.
 * A component that stands alone has the words that need no release.
 */
export const useRegionWords = (): ComputedRef<RegionWords> =>
  inject(regionWordsKey, () => computed(() => regionWords()), true)
