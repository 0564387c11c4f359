/**
 * Does to a page what a browser's translation does (Chrome, Edge): each text node gives way to elements of the
 * translation, with `before` and `after` around the words. Runs in the page: it sees nothing else of this file.
 */
export function translate(before = '‹', after = '›'): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data.trim() && !text.parentElement?.closest('script, style, textarea, svg, [translate=no]'))
      texts.push(text)
  }
  for (const text of texts) {
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = before + text.data + after
    outer.append(inner)
    text.replaceWith(outer)
  }
  return texts.length
}

/** What the translation of a page before has left on it: words that stay although the app has taken theirs away. */
export const leftOfTranslation = (root: Element): readonly string[] =>
  [...root.querySelectorAll('font font')].map(({ textContent }) => textContent)
