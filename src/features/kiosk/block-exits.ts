/**
 * Whether a link leads out of the app: to another site, into a window of its own, into a file, or to another program.
 */
export function leavesTheApp(link: Element): boolean {
  const address = new URL(link.getAttribute('href') ?? '', location.href)
  return (
    link.hasAttribute('target') ||
    link.hasAttribute('download') ||
    address.origin !== location.origin ||
    /\.\w+$/.test(address.pathname.split('/open-data/')[1] ?? '')
  )
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

/**
 * What a kiosk refuses, whichever part of the app asks for it: ways out, other windows, printing, sharing, and the
 * clipboard, which would keep what a visitor copies. `onRefused` tells her so. Forms remember nothing.
 */
export function blockExits(onRefused: () => void): void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    const elsewhere = event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (!elsewhere && !leavesTheApp(link)) return
    stop(event)
    onRefused()
  }
  for (const event of ['click', 'auxclick'] as const) addEventListener(event, onClick, true)
  for (const event of ['contextmenu', 'dragstart', 'copy', 'cut']) addEventListener(event, stop, true)
  addEventListener('focusin', forgetful, true)

  const refuse = (): Promise<never> => {
    onRefused()
    return Promise.reject(new DOMException('Not in the kiosk.', 'NotAllowedError'))
  }
  const { click } = HTMLElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    if (leavesTheApp(this)) onRefused()
    else click.call(this)
  }
  window.print = onRefused
  window.open = () => {
    onRefused()
    return null
  }
  replaceIn(navigator, 'share', refuse)
  replaceIn(navigator.clipboard, 'writeText', refuse)
  replaceIn(navigator.clipboard, 'write', refuse)
}

function replaceIn(owner: object | undefined, name: string, value: unknown): void {
  if (owner && name in owner) Object.defineProperty(owner, name, { value, configurable: true })
}

/** A field that keeps nothing of what is written into it: no list of earlier words, no corrections that learn. */
function forgetful({ target }: Event): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  for (const [name, value] of Object.entries({
    autocomplete: 'off',
    autocorrect: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  }))
    target.setAttribute(name, value)
}
