import { mergedStored, storedListFrom, writtenList, type StoredList } from '#domain/saved-state.ts'
import { localRecord } from './local-storage.ts'

/** The list as it is to be, from what the device holds now. It may be called more than once. */
export type ListChange = (stored: StoredList | undefined) => StoredList

const record = localRecord<StoredList, unknown>('list', storedListFrom)
const unreadRecord = localRecord<readonly string[]>('unreadList', (parsed) =>
  Array.isArray(parsed) ? parsed.filter((text) => typeof text === 'string') : undefined,
)

/** The second copy, in localStorage: a damaged database comes back empty without an error. */
export const readList = record.read

/**
 * Writes the second copy; tells whether it was taken. What stands there and cannot be read is set aside first, under a
 * key of its own; where there is no room for that nothing is written over it.
 */
export function writeList(list: StoredList): boolean {
  return setAside() && record.write(writtenList(list))
}

function setAside(): boolean {
  const text = record.text()
  if (text === undefined || text === 'null' || record.read()) return true
  const texts = unreadRecord.read() ?? []
  return texts.includes(text) || unreadRecord.write([...texts, text])
}

/** Whether something stands aside that no app on this device could read so far. */
export const hasUnreadCopy = (): boolean => Boolean(unreadRecord.read()?.length)

/**
 * What stood aside and this app can read, as one list: an app of before could not. Forgotten there once `take` says
 * that it is kept.
 */
export function recoverCopies(take: (list: StoredList) => boolean): void {
  const texts = unreadRecord.read() ?? []
  const lists = texts.map(parsed)
  const found = lists.reduce(mergedStored, undefined)
  if (!found || !take(found)) return
  const rest = texts.filter((_, at) => !lists[at])
  if (rest.length) unreadRecord.write(rest)
  else unreadRecord.remove()
}

function parsed(text: string): StoredList | undefined {
  try {
    return storedListFrom(JSON.parse(text))
  } catch {
    return undefined
  }
}

/**
 * Changes the second copy alone, at once: before the database has answered, and when the page goes away. Gives what
 * stands there then; `undefined` where it was not taken.
 */
export function changeListAtOnce(next: ListChange): StoredList | undefined {
  const whole = next(readList())
  return writeList(whole) ? whole : undefined
}

/**
 * `onChange`: another tab may have changed the list (it wrote the copy, or this page is looked at again). `onLeave`:
 * this page goes away.
 */
export function watchList(onChange: () => void, onLeave: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === record.key) onChange()
  })
  for (const event of ['focus', 'pageshow']) addEventListener(event, onChange)
  addEventListener('pagehide', onLeave)
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? onChange : onLeave)())
}
