/**
 * The phrases on the page that a line breaks although they would fit on one: in the page, by the boxes of each phrase.
 * What is folded or hidden has no box.
 */
export const brokenPhrases = (): readonly string[] => {
  const visibleWidth = (block: Element): number => {
    const style = getComputedStyle(block)
    return block.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd)
  }
  const blockOf = (element: Element): Element => {
    let block = element
    while (getComputedStyle(block).display.startsWith('inline') && block.parentElement && !block.clientWidth)
      block = block.parentElement
    return block
  }
  return [...document.querySelectorAll('main .phrase')].flatMap((phrase) => {
    const boxes = [...phrase.getClientRects()].filter(({ width }) => width > 0)
    const height = parseFloat(getComputedStyle(phrase).fontSize)
    const isBroken = boxes.some(({ top }) => Math.abs(top - boxes[0]!.top) > height / 2)
    const width = boxes.reduce((sum, box) => sum + box.width, 0)
    return isBroken && width <= visibleWidth(blockOf(phrase.parentElement!)) ? [phrase.textContent] : []
  })
}
