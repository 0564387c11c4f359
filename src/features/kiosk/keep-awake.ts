/**
 * Keeps the screen on. The browser releases the lock whenever the page is hidden, so it is requested again when the
 * page is seen again and at each touch.
 */
export function keepAwake(): void {
  let lock: WakeLockSentinel | undefined
  async function request(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator) || (lock && !lock.released)) return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
  }
  void request()
  addEventListener('visibilitychange', () => void request(), true)
  addEventListener('pointerup', () => void request(), true)
}
