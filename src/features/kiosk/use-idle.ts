import { shallowRef, type ShallowRef } from 'vue'

/**
 * Seconds without a touch until the warning, and how long that stands; `now` gives milliseconds since 1970, `over` is
 * called when nobody is there.
 */
export type IdleOptions = { readonly quiet: number; readonly warning: number; now(): number; over(): void }

export type IdleWatch = {
  /** Seconds that the warning still stands; `undefined` while there is none. */
  readonly left: Readonly<ShallowRef<number | undefined>>
  /** Somebody is there. */
  touch(): void
  /** Looks at the clock: to be called each second, and when the page is seen again. */
  look(): void
}

/**
 * Notices that nobody is there any more. Before the first touch there is nothing that anybody could leave behind, so
 * nothing is counted. The warning stands for its full time, except where the page was hidden past the end of it.
 */
export function useIdle({ quiet, warning, now, over }: IdleOptions): IdleWatch {
  const left = shallowRef<number>()
  let last: number | undefined
  let warned: number | undefined

  function touch(): void {
    last = now()
    warned = undefined
  }

  function look(): void {
    if (last === undefined) return
    // A clock that was set back must not lengthen the time.
    last = Math.min(last, now())
    const gone = (now() - last) / 1000
    if (gone < quiet) {
      left.value = undefined
      return
    }
    warned ??= gone < quiet + warning ? now() : now() - warning * 1000
    left.value = Math.max(0, Math.ceil(warning - (now() - warned) / 1000))
    if (left.value > 0) return
    last = warned = left.value = undefined
    over()
  }

  return { left, touch, look }
}
