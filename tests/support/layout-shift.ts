/**
 * How much of what one reads moves while a page comes, in any engine: in the page, by where its parts stand in each
 * frame. One engine alone has a measure of its own, so all are measured by the same.
 */

type Watched = { shifts: { readonly score: number; readonly moved: string }[] }
declare global {
  var watchedShifts: Watched | undefined
}

/**
 * Watches from now on. Each frame in which parts that are on the screen stand elsewhere than in the one before adds the
 * part of the screen that they cover, in both frames, times how far they went, in heights of the screen (the formula of
 * Cumulative Layout Shift). What sticks to the screen, and what moves because one scrolls, does not count.
 */
export const watchShifts = (): void => {
  const parts = 'h1, h2, h3, p, li, dt, dd, th, td, summary, button, a, input, svg, figure'
  const watched: Watched = { shifts: [] }
  globalThis.watchedShifts = watched
  const sticks = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return true
    return false
  }
  const places = (): Map<Element, DOMRect> =>
    new Map(
      [...document.querySelectorAll(parts)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => [element, element.getBoundingClientRect()] as const)
        .filter(([, box]) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight),
    )
  const covered = (boxes: readonly DOMRect[]): number => {
    const rows = new Set<number>()
    for (const { top, bottom } of boxes)
      for (let row = Math.max(0, Math.floor(top)); row < Math.min(innerHeight, bottom); row += 1) rows.add(row)
    return rows.size / innerHeight
  }
  let before = places()
  let scrolled = scrollY
  const look = (): void => {
    const now = places()
    const moved = [...now].flatMap(([element, box]) => {
      const was = before.get(element)
      const isMoved = was && (Math.abs(was.top - box.top) > 1 || Math.abs(was.left - box.left) > 1)
      return isMoved && !sticks(element) ? [{ element, was, box }] : []
    })
    if (moved.length && scrollY === scrolled) {
      const far = Math.max(
        ...moved.map(({ was, box }) => Math.max(Math.abs(was.top - box.top), Math.abs(was.left - box.left))),
      )
      const score = covered(moved.flatMap(({ was, box }) => [was, box])) * Math.min(1, far / innerHeight)
      const first = moved[0]!.element
      watched.shifts.push({
        score,
        moved: `${first.tagName} ${first.textContent.trim().slice(0, 20)} by ${Math.round(far)}`,
      })
    }
    before = now
    scrolled = scrollY
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
