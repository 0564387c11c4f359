import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import { releaseWords, type ReleaseWords } from '#texts/region-words.ts'

export const releaseWordsKey: InjectionKey<ComputedRef<ReleaseWords>> = Symbol('release words')

/**
 * What the towns and the regions of the release are called: `named.towns` in a template is 7つの市と町 once it is open.
 * A component that stands alone has the words that need no release.
 */
export const useReleaseWords = (): ComputedRef<ReleaseWords> =>
  inject(releaseWordsKey, () => computed(() => releaseWords()), true)
