/** Keeps the screen on and, where staff wished it, filled. A new page has neither: both are taken again at the next touch. */
export function keepScreenOn(fullScreen: boolean): void {
  let lock: WakeLockSentinel | undefined
  async function stayOn(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator) || (lock && !lock.released)) return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
  }
  function fill(): void {
    if (!fullScreen || !document.fullscreenEnabled || document.fullscreenElement) return
    document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
  }
  void stayOn()
  addEventListener('visibilitychange', () => void stayOn(), true)
  addEventListener(
    'pointerup',
    () => {
      fill()
      void stayOn()
    },
    true,
  )
}
