/** Whether a link leads out of the app: to another site, into a window of its own, into a file, or to another program. */
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
 * What a kiosk refuses, whichever part of the app asks for it: ways out, other windows, printing, sharing, and the clipboard,
 * which would keep what a visitor copies. `refused` tells her so. Forms remember nothing.
 */
export function blockExits(refused: () => void): void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    const elsewhere = event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (!elsewhere && !leavesTheApp(link)) return
    stop(event)
    refused()
  }
  for (const sign of ['click', 'auxclick'] as const) addEventListener(sign, onClick, true)
  for (const sign of ['contextmenu', 'dragstart', 'copy', 'cut']) addEventListener(sign, stop, true)
  addEventListener('focusin', forgetful, true)

  const refuse = (): Promise<never> => {
    refused()
    return Promise.reject(new DOMException('Not in the kiosk.', 'NotAllowedError'))
  }
  const { click } = HTMLElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    if (leavesTheApp(this)) refused()
    else click.call(this)
  }
  window.print = refused
  window.open = () => {
    refused()
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
