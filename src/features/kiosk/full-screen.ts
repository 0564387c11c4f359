/**
 * Fills the screen at the next touch, and again after each way out of it: a new page starts in its window, and only a
 * touch may fill the screen.
 */
export function stayFullScreen(): void {
  addEventListener(
    'pointerup',
    () => {
      if (!document.fullscreenEnabled || document.fullscreenElement) return
      document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
    },
    true,
  )
}
