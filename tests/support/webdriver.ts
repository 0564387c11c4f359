/** As much of the W3C WebDriver protocol as the WebKit phone needs, over plain HTTP. */

/** Keys that are not a character, as the protocol writes them. */
const namedKeys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Shift: '\uE008',
}

export type WebDriver = {
  readonly open: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly run: (expression: string) => Promise<string>
  readonly tap: (x: number, y: number) => Promise<void>
  /** Types into the element that has the focus. */
  readonly type: (words: string) => Promise<void>
  /** A key by its DOM name; several at once are joined by `+` (`Shift+Tab`). */
  readonly press: (key: string) => Promise<void>
  readonly picture: () => Promise<Buffer>
  readonly quit: () => Promise<void>
}

async function call<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
  if (value && typeof value === 'object' && value.error)
    throw new Error(`${value.error}: ${value.message?.slice(0, 400)}`)
  return value
}

/** Starts a session, and with it a browser, at a driver that listens on this port. */
export async function startSession(port: number, capabilities: Readonly<Record<string, unknown>>): Promise<WebDriver> {
  const driver = `http://127.0.0.1:${port}`
  const { sessionId } = await call<{ sessionId: string }>('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `${driver}/session/${sessionId}`
  const post = <T = unknown>(path: string, body: unknown = {}): Promise<T> => call<T>('POST', `${session}${path}`, body)
  await post('/timeouts', { script: 30_000, pageLoad: 30_000, implicit: 0 })

  const act = async (actions: readonly unknown[]): Promise<void> => {
    await post('/actions', { actions })
    await call('DELETE', `${session}/actions`)
  }

  return {
    open: async (url) => void (await post('/url', { url })),
    reload: async () => void (await post('/refresh')),
    run: async (expression) => {
      const script = `const done = arguments[arguments.length - 1]; (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const { value, error } = await post<{ value?: string; error?: string }>('/execute/async', { script, args: [] })
      if (error !== undefined) throw new Error(error)
      return value ?? ''
    },
    tap: (x, y) =>
      act([
        {
          type: 'pointer',
          id: 'finger',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]),
    type: async (words) => {
      const active = await call<Record<string, string>>('GET', `${session}/element/active`)
      await post(`/element/${Object.values(active)[0]}/value`, { text: words })
    },
    press: (key) => {
      const keys = key.split('+').map((name) => namedKeys[name] ?? name)
      const down = keys.map((value) => ({ type: 'keyDown', value }))
      const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }))
      return act([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }])
    },
    picture: async () => Buffer.from(await call<string>('GET', `${session}/screenshot`), 'base64'),
    quit: async () => void (await call('DELETE', session)),
  }
}
