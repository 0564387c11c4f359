import type { RouteLocationNormalizedGeneric, RouterScrollBehavior } from 'vue-router'
import { meantIds } from '#routing/meant-address.ts'

/**
 * Waits for a place on a page that is still being drawn: as long as its data comes and a second more, and no longer
 * than one stays there.
 */
const standing = (isThere: () => boolean): Promise<boolean> =>
  new Promise((done) => {
    const { href } = window.location
    let frames = 60
    const look = (): void => {
      if (window.location.href !== href) done(false)
      else if (isThere() || frames < 0) done(true)
      else {
        if (!document.querySelector('main progress')) frames -= 1
        requestAnimationFrame(look)
      }
    }
    look()
  })

/** What an address names on its page: the lines of a document that stand out, or the part of this id. */
function placeNamed({ name, hash }: RouteLocationNormalizedGeneric): HTMLElement | null {
  if (name === 'document') return document.querySelector('.named')
  const id = hash.slice(1)
  return document.getElementById(id) ?? document.getElementById(meantIds(id))
}

/** Where a place on a page is to stand on the screen: near its top, the lines of a document in its middle. */
function viewOf(place: HTMLElement, { name }: RouteLocationNormalizedGeneric) {
  place.focus({ preventScroll: true })
  return { el: place, top: name === 'document' ? (window.innerHeight - place.offsetHeight) / 2 : 24 }
}

/** Whether the page is long enough to be scrolled so far. */
const reaches = (top: number): boolean => top <= document.documentElement.scrollHeight - window.innerHeight || !top

/**
 * Where a page is to be scrolled that has been read before, or whose address names a part of it: once that has been
 * drawn. Apart from the router, since no first visit to home needs it.
 */
export async function placeOnPage(
  to: RouteLocationNormalizedGeneric,
  saved: Parameters<RouterScrollBehavior>[2],
): Promise<Awaited<ReturnType<RouterScrollBehavior>>> {
  // Where one has been before, one reads on.
  if (saved) return (await standing(() => reaches(saved.top))) && saved
  const place = (await standing(() => Boolean(placeNamed(to)))) && placeNamed(to)
  return place ? viewOf(place, to) : false
}
