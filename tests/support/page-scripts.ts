/**
 * How a page is read the way a person reads it. These functions run inside the page, so they see the page and each
 * other, and nothing else of this file.
 */

/** A control, ready for a finger; or why there is none yet. */
export type Control =
  | { readonly kind: 'ready'; readonly x: number; readonly y: number }
  | { readonly kind: 'covered'; readonly by: string }
  | { readonly kind: 'missing' }

/** The words below an element that can be seen: blocks on lines of their own, furigana in or out. */
function shownWords(root: Element, furigana: 'in' | 'out'): string {
  const mute = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'IFRAME'])
  let words = ''
  const walk = (element: Element): void => {
    if (mute.has(element.tagName)) return
    if (furigana === 'out' && (element.tagName === 'RT' || element.tagName === 'RP')) return
    const style = getComputedStyle(element)
    if (style.display === 'none') return
    if (element !== root && style.overflow === 'hidden') {
      // Words for screen readers alone, in a box of one pixel.
      const box = element.getBoundingClientRect()
      if (box.width <= 1 && box.height <= 1) return
    }
    if (element instanceof HTMLSelectElement) {
      words += ` ${element.selectedOptions[0]?.text ?? ''} `
      return
    }
    const edgeOfBox = style.display === 'table-cell' ? ' ' : '\n'
    const edge = /^(inline|contents|ruby)/.test(style.display) ? '' : edgeOfBox
    const shown = element.checkVisibility({ visibilityProperty: true })
    words += edge
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node)
      else if (node instanceof Text && shown)
        words += /^pre/.test(style.whiteSpace) ? node.data : node.data.replace(/\s+/g, ' ')
    }
    if (element.tagName === 'BR') words += '\n'
    words += edge
  }
  walk(root)
  return words
    .replace(/[\u200b\u2060\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

/** Words without white space and signs that are not seen. */
function squeezed(words: string): string {
  return words.replace(/[\s\u200b\u2060\u00ad]+/g, '')
}

/** Whether readings stand in the page as text, between the words: the app keeps its own in attributes. */
function hasReadings(root: ParentNode): boolean {
  return [...root.querySelectorAll('rt')].some((reading) => reading.textContent !== '')
}

/** Whether these words can be read below an element, with furigana or without. */
function showsWords(root: Element, wished: string): boolean {
  const readings = hasReadings(root)
  // What stands nowhere in the page cannot be seen on it: asked first, as styles take long to look through.
  if (!readings && !squeezed(root.textContent).includes(squeezed(wished))) return false
  const shown = (furigana: 'in' | 'out'): boolean =>
    shownWords(root, furigana).replace(/\s+/g, ' ').trim().includes(wished)
  return shown('out') || (readings && shown('in'))
}

/** The names a control answers to: what a screen reader says and what an eye reads, each with and without furigana. */
function namesOf(element: Element): string[] {
  const spoken = (from: Element): string => {
    const label = from.getAttribute('aria-label')?.trim()
    if (label) return label
    if (from instanceof HTMLImageElement) return from.alt
    let words = ''
    for (const node of from.childNodes) {
      if (node instanceof Text) words += node.data
      else if (
        node instanceof Element &&
        node.getAttribute('aria-hidden') !== 'true' &&
        !/^(RT|RP|STYLE|SELECT)$/i.test(node.tagName)
      )
        words += spoken(node)
    }
    return words
  }
  const byIds = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? document.getElementById(id) : null))
    .filter((named) => named !== null)
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
  // A list is called by its label; the words of its options are no name of it.
  const isList = element instanceof HTMLSelectElement
  const ownWords = isList ? '' : spoken(element)
  const said = byIds.length > 0 ? byIds.map(spoken).join(' ') : ownWords
  const own = element instanceof HTMLInputElement && /^(submit|button|reset)$/.test(element.type) ? element.value : ''
  const names = [
    said,
    own,
    ...labels.map(spoken),
    ...[...(isList ? [] : [element]), ...labels].flatMap((one) => [shownWords(one, 'out'), shownWords(one, 'in')]),
  ]
  for (const extra of ['title', 'placeholder']) names.push(element.getAttribute(extra) ?? '')
  return [...new Set(names.map(squeezed).filter((name) => name !== ''))]
}

/** Brings an element into view and gives a point where a finger reaches it, or what lies over it. */
async function reach(element: Element): Promise<Control> {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const frame = (): Promise<void> => new Promise((over) => (requestAnimationFrame(() => over()), setTimeout(over, 100)))
  const place = (): string => [...element.getClientRects()].map((box) => `${box.x} ${box.y} ${box.width}`).join()
  for (let tries = 0, before = ''; tries < 30 && place() !== before; tries++) {
    before = place()
    await frame()
  }
  let over: Element | null = null
  for (const box of element.getClientRects()) {
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    const hit = document.elementFromPoint(x, y)
    if (hit && (element.contains(hit) || hit.closest('label')?.contains(element))) return { kind: 'ready', x, y }
    over ??= hit
  }
  return {
    kind: 'covered',
    by: over
      ? `<${over.tagName.toLowerCase()}${over.id && ` id="${over.id}"`} class="${over.getAttribute('class') ?? ''}">`
      : 'the edge of the screen',
  }
}

/** Whether an element may answer to a name: asked first, as `namesOf` looks through the styles of all that is in it. */
function mayBeCalled(element: Element, wished: string): boolean {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
  const all = [element, ...labels]
  // Names that are put together from several elements or attributes are left to `namesOf`.
  if (
    element.hasAttribute('aria-labelledby') ||
    all.some((one) => one.querySelector('[aria-label], img, rt:not(:empty)'))
  )
    return true
  const attributes = ['aria-label', 'title', 'placeholder', 'value', 'alt'].map(
    (name) => element.getAttribute(name) ?? '',
  )
  return [...attributes, ...all.map((one) => one.textContent)].some((words) => squeezed(words).includes(wished))
}

/** Whether a control can be seen and used. */
function isUsable(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert], [aria-hidden="true"]') &&
    !element.matches(':disabled, [aria-disabled="true"]') &&
    [...element.getClientRects()].some((box) => box.width > 1 && box.height > 1)
  )
}

/** The elements of a selector that can be seen and used, best match of the name first. */
function usable(selector: string, name: string): Element[] {
  const wished = squeezed(name)
  const named = [...document.querySelectorAll(selector)]
    .filter((element) => mayBeCalled(element, wished) && isUsable(element))
    .map((element) => ({ element, names: namesOf(element) }))
  const exact = named.filter(({ names }) => names.includes(wished))
  const within = named.filter(({ names }) => names.some((known) => known.includes(wished)))
  return [...new Set([...exact, ...within].map(({ element }) => element))]
}

/** The names of all that can be used, for one who looks for what is not there. */
function namesInReach(selector: string): string[] {
  const inReach = [...document.querySelectorAll(selector)].filter(isUsable)
  return inReach.map((element) => namesOf(element)[0] ?? '(no name)')
}

/** The first control of these that a finger reaches. */
async function controlNamed(selector: string, name: string): Promise<Control> {
  let covered: Control | undefined
  for (const element of usable(selector, name)) {
    const control = await reach(element)
    if (control.kind === 'ready') return control
    covered ??= control
  }
  return covered ?? { kind: 'missing' }
}

/** Picks an option of a list by its words, as a person would. */
function chooseOption(selector: string, name: string, words: string): boolean {
  const list = usable(selector, name)[0]
  if (!(list instanceof HTMLSelectElement)) return false
  const option = [...list.options].find((one) => one.text.trim() === words.trim())
  if (!option) return false
  list.value = option.value
  for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, { bubbles: true }))
  return true
}

/** Whether the keys go into the control of this name. */
function hasFocus(selector: string, name: string): boolean {
  return usable(selector, name).includes(document.activeElement!)
}

const scripts = [
  shownWords,
  squeezed,
  hasReadings,
  showsWords,
  namesOf,
  reach,
  mayBeCalled,
  isUsable,
  usable,
  namesInReach,
  controlNamed,
  chooseOption,
  hasFocus,
]
  .map(String)
  .join('\n')

const pressable =
  'a[href], button, summary, label, input:is([type=submit], [type=button], [type=reset], [type=checkbox], [type=radio]), ' +
  '[role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=switch], [role=checkbox], [role=radio]'
const writable =
  'input:not([type=submit], [type=button], [type=reset], [type=checkbox], [type=radio], [type=hidden]), textarea, [role=textbox], [role=searchbox]'

const asked = (call: string): string => `(() => {\n${scripts}\nreturn ${call}\n})()`
const quoted = (words: string): string => JSON.stringify(words)

/** The words shown in the first element of a selector; `undefined` in the page where there is none. */
export const shownText = (selector: string, furigana: 'in' | 'out'): string =>
  asked(
    `document.querySelector(${quoted(selector)}) ? shownWords(document.querySelector(${quoted(selector)}), ${quoted(furigana)}) : undefined`,
  )

/** Whether these words, in which runs of white space count as one space, can be read on the page. */
export const wordsShown = (words: string): string => asked(`showsWords(document.body, ${quoted(words)})`)

/** The names of all that can be pressed. */
export const allPressable = (): string => asked(`namesInReach(${quoted(pressable)})`)

/** A `Control` for what can be pressed by this name. */
export const controlCalled = (name: string): string => asked(`controlNamed(${quoted(pressable)}, ${quoted(name)})`)

/** A `Control` for the text field of this name. */
export const fieldCalled = (name: string): string => asked(`controlNamed(${quoted(writable)}, ${quoted(name)})`)

/** Whether the text field of this name has the focus. */
export const fieldFocused = (name: string): string => asked(`hasFocus(${quoted(writable)}, ${quoted(name)})`)

/** Whether the list of this name had such an option, which is now chosen. */
export const optionChosen = (name: string, words: string): string =>
  asked(`chooseOption('select', ${quoted(name)}, ${quoted(words)})`)
