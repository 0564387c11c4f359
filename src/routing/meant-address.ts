/**
 * An address as it was meant: paths of ours are small letters, digits, hyphens, points and single slashes. What a
 * message has put around it (`/towns/hofu。`, `/towns/hofu）を見て`) is no part of it. Where nothing of ours would be
 * left, the path stays as it is, and there is no such page.
 */
export function meantPath(path: string): string {
  const meant = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/[^a-z0-9/.-].*/s, '')
    .replace(/[.-]+$/, '')
  return meant === '/' && hasWords(path) ? path : meant
}

/** Whether a path holds letters or digits, and not signs alone. */
function hasWords(path: string): boolean {
  try {
    return /[\p{L}\p{N}]/u.test(decodeURI(path))
  } catch {
    return true
  }
}

/**
 * The ids in a value of an address, without what a message has put behind the last of them (`hofu,mine）を見て`). What
 * stands between ids is no matter of messages.
 */
export const meantIds = (value: string): string => value.replace(/[、。，．」』）】〉》)\]"'！？!?…\s][^,]*$/, '')
