import type { HistoryState, RouterHistory } from 'vue-router'

type Heard = Parameters<RouterHistory['listen']>[0]
type Step = { readonly at: string; readonly state: HistoryState }

/**
 * The addresses of a visit, in memory alone: the browser sees one address from start to end, so that neither its
 * history nor its address bar knows what a visitor has looked at. Steps go back, never forward.
 */
export function kioskHistory(base: string, start: string): RouterHistory {
  const root = base.replace(/\/$/, '')
  const heard = new Set<Heard>()
  let steps: readonly Step[] = [{ at: start, state: {} }]
  // The first step is never taken away.
  const now = (): Step => steps.at(-1)!

  return {
    base: root,
    get location() {
      return now().at
    },
    get state() {
      return now().state
    },
    push: (at, state = {}) => void (steps = [...steps, { at, state }]),
    replace: (at, state = {}) => void (steps = [...steps.slice(0, -1), { at, state }]),
    go: (delta, tell = true) => {
      const from = now().at
      if (delta >= 0 || steps.length < 2) return
      steps = steps.slice(0, Math.max(1, steps.length + delta))
      const information = { type: 'pop', direction: 'back', delta } as unknown as Parameters<Heard>[2]
      if (tell) for (const hear of heard) hear(now().at, from, information)
    },
    listen: (hear) => {
      heard.add(hear)
      return () => void heard.delete(hear)
    },
    createHref: (at) => root + at,
    destroy: () => heard.clear(),
  }
}
