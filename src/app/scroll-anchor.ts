/**
 * Remembers the line a third down the screen. What it gives back scrolls that line there again, however often it is
 * called: lines may have broken anew, or, where the words themselves were changed, the paragraph be another.
 */
export function anchorScroll(): () => void {
  const [x, y] = [innerWidth / 2, innerHeight / 3]
  const block = document.elementFromPoint(x, y)?.closest('p, li, dd, dt, h1, h2, h3, tr, section') ?? undefined
  const marks = [characterAt(x, y), block].flatMap((mark) => (mark ? [{ mark, before: topOf(mark) }] : []))
  return () => {
    for (const { mark, before } of marks) {
      const now = topOf(mark)
      if (before === undefined || now === undefined) continue
      if (now !== before) scrollBy({ top: now - before, behavior: 'instant' })
      return
    }
  }
}

/** Where something stands on the screen; `undefined` for what is no longer drawn. */
function topOf(mark: Range | Element): number | undefined {
  const { top, height } = mark.getBoundingClientRect()
  return height ? top : undefined
}

/** The character at a point. Engines without the standard's method have an older one. */
function characterAt(x: number, y: number): Range | undefined {
  const caret = document.caretPositionFromPoint?.(x, y)
  const { startContainer: node, startOffset: offset } = caret
    ? { startContainer: caret.offsetNode, startOffset: caret.offset }
    : (document.caretRangeFromPoint?.(x, y) ?? {})
  if (!(node instanceof Text)) return undefined
  const range = document.createRange()
  const start = Math.max(0, Math.min(offset ?? 0, node.length - 1))
  range.setStart(node, start)
  range.setEnd(node, start + 1)
  return range
}
