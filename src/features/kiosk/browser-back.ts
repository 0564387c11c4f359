/** What marks the one entry that the kiosk puts into the browser's history; pages read `back` as "not the first of a visit". */
const mark = { back: 'kiosk' }
const isMarked = (): boolean => (history.state as { back?: unknown } | null)?.back === mark.back

let leaving = false

/**
 * The browser's own Back steps back within the visit. One entry of the same address is kept above the kiosk's: a step back
 * falls on the kiosk's own, and the entry is put back. It is put there at a touch, since browsers skip what no touch has made.
 */
export function trapBrowserBack(back: () => void): void {
  history.scrollRestoration = 'manual'
  const put = (): void => {
    if (!leaving && !isMarked()) history.pushState(mark, '')
  }
  for (const sign of ['pointerup', 'keydown']) addEventListener(sign, put, true)
  addEventListener('popstate', () => {
    if (leaving || isMarked()) return
    put()
    back()
  })
}

/** Steps off the kiosk's own entry, so that the next visit does not put one more on top. Ends after half a second at most. */
export async function leaveHistoryEntry(): Promise<void> {
  leaving = true
  if (!isMarked()) return
  await new Promise<void>((done) => {
    addEventListener('popstate', () => done(), { once: true })
    setTimeout(done, 500)
    history.back()
  })
}
