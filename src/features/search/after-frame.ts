/**
 * Runs something in a task of its own behind the next frame, so that what is drawn in that frame (a letter that is
 * typed) need not wait for it; asked for again before, it runs once.
 */
export function afterFrame(run: () => void): { readonly ask: () => void; readonly drop: () => void } {
  let frame: number | undefined
  let task: ReturnType<typeof setTimeout> | undefined
  const drop = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(task)
    frame = undefined
  }
  const ask = (): void => {
    drop()
    frame = requestAnimationFrame(() => {
      frame = undefined
      task = setTimeout(run)
    })
  }
  return { ask, drop }
}
