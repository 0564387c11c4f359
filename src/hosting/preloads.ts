/** Files of code that comes behind the first screen, when nobody waits for it: a part of it may ask for the next. */
export const behindFirstScreen = [
  ...['after-start', 'device', 'lost-storage', 'OfflineStatus', 'pending-navigation', 'plan-download'],
  ...['saved-store', 'start-kiosk', 'tell-page-failure', 'UpdateNotice', 'watch-service-worker'],
]
const behind = new RegExp(`^assets/(?:${behindFirstScreen.join('|')})-`)

/**
 * The files that are asked for together with a chunk. Their names stand in the first load, so each costs home some
 * bytes. What the first load holds itself is left out, and for code that nobody waits for all but its styles. Pages
 * keep theirs: a reader who opens one by its address must not wait for file after file.
 */
export function preloadsOf(
  file: string,
  dependencies: readonly string[],
  { hostType }: { hostType: string },
): string[] {
  if (hostType === 'html') return [...dependencies]
  const rest = dependencies.filter((name) => !/^assets\/(?:first|index)-/.test(name))
  return behind.test(file) ? rest.filter((name) => name.endsWith('.css')) : rest
}
