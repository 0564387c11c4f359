/**
 * Marks the dummy entry that the kiosk puts on top of the browser's history. Pages read `back` as "this is not the
 * first page of a visit".
 */
const dummyEntry = { back: 'kiosk' }
const isOnDummyEntry = (): boolean => (history.state as { back?: unknown } | null)?.back === dummyEntry.back

let isLeaving = false

/**
 * The browser's Back must not leave the kiosk. One dummy entry of the same address stays on top of the history: when
 * Back removes it, it is pushed again, and `goBack` steps back within the visit instead. It is pushed at a touch, since
 * browsers skip entries that were made without one.
 */
export function trapBrowserBack(goBack: () => void): void {
  history.scrollRestoration = 'manual'
  const pushDummyEntry = (): void => {
    if (!isLeaving && !isOnDummyEntry()) history.pushState(dummyEntry, '')
  }
  for (const event of ['pointerup', 'keydown']) addEventListener(event, pushDummyEntry, true)
  addEventListener('popstate', () => {
    if (isLeaving || isOnDummyEntry()) return
    pushDummyEntry()
    goBack()
  })
}

/**
 * Steps off the dummy entry before the page loads anew, so that the next visit does not put a second one on top. Ends
 * after half a second at most, should the browser not answer.
 */
export async function leaveDummyEntry(): Promise<void> {
  isLeaving = true
  if (!isOnDummyEntry()) return
  await new Promise<void>((done) => {
    addEventListener('popstate', () => done(), { once: true })
    setTimeout(done, 500)
    history.back()
  })
}
