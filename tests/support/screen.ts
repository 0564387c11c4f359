/** A drawn page as a person finds her way on it: by role, by name and by its words. */
import axe from 'axe-core'
import { flushPromises } from '@vue/test-utils'

const bare = (words: string): string => words.replace(/\s+/g, '')

/** The words of what is drawn as they read: without furigana and without white space. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const one of copy.querySelectorAll('rt')) one.remove()
  return bare(copy.textContent)
}

/** Roles, names and text of what is drawn; names are compared without white space and computed as screen readers do. */
export class Screen {
  readonly #root: () => Element

  constructor(root: () => Element) {
    this.#root = root
  }

  get element(): Element {
    return this.#root()
  }

  /** The names of everything with this role, in order. */
  names(role: string): readonly string[] {
    return this.#all(role).map(({ name }) => name)
  }

  /** The words in everything with this role, in order, without furigana: what a status or an alert says. */
  says(role: string): readonly string[] {
    return this.#all(role).map(({ element }) => wordsOf(element))
  }

  has(role: string, name?: string): boolean {
    return this.#all(role).some((one) => name === undefined || one.name === bare(name))
  }

  /** The one thing with this role, and with this name where one is given. Throws with what there is instead. */
  find(role: string, name?: string): Element {
    const all = this.#all(role)
    const [found, second] = all.filter((one) => name === undefined || one.name === bare(name))
    if (found && !second) return found.element
    throw new Error(
      `${found ? 'More than one' : 'No'} ${role}${name === undefined ? '' : ` “${name}”`} among: ${all.map((one) => one.name).join(' | ') || 'none'}`,
    )
  }

  /** A part of the screen. */
  within(role: string, name?: string): Screen {
    const part = this.find(role, name)
    return new Screen(() => part)
  }

  /** The words of the screen without furigana and without white space. */
  get words(): string {
    return wordsOf(this.element)
  }

  /** Where a link leads, below the app's base. */
  leadsTo(name: string): string {
    return this.find('link', name).getAttribute('href')!
  }

  /** Presses a button or a link, or picks a choice, and waits for what comes of it. */
  async press(role: 'button' | 'link' | 'radio' | 'checkbox', name: string): Promise<void> {
    const control = this.find(role, name) as HTMLElement
    control.click()
    await flushPromises()
  }

  /** Unfolds what is folded, as one does who wants to see all of it: what is folded has no names. */
  unfold(): void {
    for (const part of this.element.querySelectorAll('details')) part.open = true
  }

  /** What axe finds wrong, each with its place. Contrast needs a layout: browsers measure it in the journeys. */
  async complaints(): Promise<readonly string[]> {
    const { violations } = await axe.run(this.element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }

  #all(role: string): readonly { readonly element: Element; readonly name: string }[] {
    axe.setup(document.body)
    try {
      return [this.element, ...this.element.querySelectorAll('*')]
        .filter((element) => roleOf(element) === role && !element.closest('[aria-hidden="true"], [hidden]'))
        .map((element) => ({ element, name: bare(axe.commons.text.accessibleText(element)) }))
    } finally {
      axe.teardown()
    }
  }
}

const { getRole } = axe.commons.aria as unknown as { getRole(element: Element): string | null }
const roleOf = (element: Element): string | null => getRole(element)
