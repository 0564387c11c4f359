/** What keys cost the main thread, out of a trace of Chromium. */

export type TraceEvent = {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/**
 * A key: the work from its event to the end of the first frame after it, and the longest task after that. In ms of
 * processor time of the main thread: what others do on the machine meanwhile does not count.
 */
export type Cost = { readonly key: string; readonly toFrameMs: number; readonly laterMs: number }

const ends = ({ ts, dur = 0 }: TraceEvent): number => ts + dur
const workMs = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000

/** The costs of the keys that are marked `key …` in a trace, in their order. */
export function costsOf(events: readonly TraceEvent[]): readonly Cost[] {
  const marks = events
    .filter(({ name, cat }) => cat.includes('blink.user_timing') && name.startsWith('key '))
    .toSorted((a, b) => a.ts - b.ts)
  return marks.flatMap((mark, place) => {
    const until = marks[place + 1]?.ts ?? Infinity
    const own = events.filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts >= mark.ts && ts < until)
    const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').toSorted((a, b) => a.ts - b.ts)
    const input = own.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input')
    const frame =
      input &&
      own
        .filter(({ name, ph, ts }) => name === 'Commit' && ph === 'X' && ts > input.ts)
        .toSorted((a, b) => a.ts - b.ts)[0]
    if (!input || !frame) return []
    const first = tasks.filter((task) => ends(task) > input.ts && task.ts <= frame.ts)
    const later = tasks.filter((task) => task.ts > frame.ts)
    return [
      {
        key: mark.name.slice(4),
        toFrameMs: first.reduce((sum, task) => sum + workMs(task), 0),
        laterMs: Math.max(0, ...later.map(workMs)),
      },
    ]
  })
}
