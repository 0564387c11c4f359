/**
 * One phone for all journeys, whatever engine is in it: a browser of 390×844 with a profile of its own, in Japanese,
 * in Tokyo.
 */
import { openChromium } from './chromium.ts'
import { openFirefox } from './firefox.ts'
import type { Handset, HandsetSettings } from './handset.ts'
import {
  allPressable,
  controlCalled,
  fieldCalled,
  fieldFocused,
  optionChosen,
  shownText,
  wordsShown,
  type Control,
} from './page-scripts.ts'
import { patience, waitUntil, within } from './wait-until.ts'
import { openWebkit } from './webkit.ts'

export const engines = ['chromium', 'firefox', 'webkit'] as const
export type Engine = (typeof engines)[number]

/**
 * Written without an engine's own words: a journey that runs on one phone runs on all. Every wait has a limit and
 * says what it saw instead.
 */
export type Phone = {
  readonly engine: Engine
  /** Loads an address. Rejects when nothing answers: no network and no service worker. */
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** One step back in the history, within the app or out of it. */
  back(): Promise<void>
  /**
   * What a person reads now inside the first element of this selector, without furigana. Rejects when there is no
   * such element.
   */
  text(selector?: string): Promise<string>
  /**
   * Waits until these words can be read on the page; runs of white space count as one space, furigana may be in or
   * out.
   */
  seen(words: string, withinMs?: number): Promise<void>
  /**
   * Taps the link, button, tab or tick box of this name (exactly so, else containing it), once it can be seen and
   * nothing covers it.
   */
  follow(name: string, withinMs?: number): Promise<void>
  /**
   * Replaces what stands in the text field of this label or placeholder, key by key; in a list it picks the option of
   * these words.
   */
  write(field: string, words: string, withinMs?: number): Promise<void>
  /** A key by its DOM name: `Enter`, `Tab`, `Escape`, `ArrowDown`, `a`. */
  press(key: string): Promise<void>
  /**
   * The value of an expression, or of a function called with these arguments; both must be JSON. A function sees the
   * page only, none of its file.
   */
  evaluate<T = unknown>(
    script: string | ((...args: never[]) => T | Promise<T>),
    ...args: readonly unknown[]
  ): Promise<T>
  /** Waits until an expression holds in the page, and gives its value. */
  waitFor<T = unknown>(expression: string, withinMs?: number): Promise<T>
  /** Another size of screen, in CSS pixels; WebKit refuses. */
  size(width: number, height: number): Promise<void>
  /** A PNG of the screen. */
  picture(path: string): Promise<void>
  /** Closes the browser and starts it cold on the same profile, with an empty page. */
  restart(): Promise<void>
  /** The same after a kill (SIGKILL): the browser can write nothing more to its profile. */
  crash(): Promise<void>
  /** Closes the browser and forgets its profile. */
  close(): Promise<void>
  /** Uncaught errors and console errors since the phone was opened, restarts included. */
  complaints(): readonly string[]
  /** Addresses asked for since the phone was opened; in Chromium those of the service worker too. */
  requests(): readonly string[]
}

const handsets = { chromium: openChromium, firefox: openFirefox, webkit: openWebkit } satisfies Record<
  Engine,
  (settings?: HandsetSettings) => Promise<Handset>
>

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
const shortened = (words: string, length: number): string =>
  words.length > length ? `${words.slice(0, length)}…` : words

/** Starts a phone with an empty profile. Rejects with a sentence where this machine lacks the engine. */
export async function openPhone(engine: Engine, settings?: HandsetSettings): Promise<Phone> {
  return phoneOf(engine, await handsets[engine](settings))
}

/** The parts of a phone that are the same in all engines. */
function phoneOf(engine: Engine, handset: Handset): Phone {
  /** The value of an expression; `undefined` survives the way. `__name` is a mark some compilers leave in functions. */
  const value = async <T>(expression: string): Promise<T> => {
    const script = `(async () => { const __name = (it) => it; return JSON.stringify({ value: await (${expression}) }) })()`
    return (JSON.parse(await within(patience * 2, 'A script in the page', handset.run(script))) as { value: T }).value
  }

  const pageNow = async (): Promise<string> =>
    `The page ${await value<string>('location.href')} shows: ${shortened(oneLine((await value<string | undefined>(shownText('body', 'out'))) ?? ''), 800) || '(nothing)'}`

  /** Waits for a control and taps it. */
  const tapOn = async (what: string, script: string, withinMs: number): Promise<void> => {
    let last: Control | undefined
    const instead = async (): Promise<string> => {
      if (last?.kind === 'covered') return `It is covered by ${last.by}.\n${await pageNow()}`
      const others = (await value<readonly string[]>(allPressable())).join(' / ')
      return `${await pageNow()}\nOn it can be used: ${shortened(others, 800) || '(nothing)'}`
    }
    const spot = await waitUntil(
      what,
      async () => {
        last = await value<Control>(script)
        return last.kind === 'ready' ? last : undefined
      },
      instead,
      withinMs,
    )
    await handset.tap(spot.x, spot.y)
  }

  return {
    engine,
    open: handset.open,
    reload: handset.reload,
    press: handset.press,
    size: handset.size,
    picture: handset.picture,
    restart: handset.restart,
    crash: handset.crash,
    close: handset.close,
    complaints: handset.complaints,
    requests: handset.requests,
    back: async () => {
      // The drivers' own "back" never ends in Firefox and WebKit where the page comes back from memory.
      const left = "globalThis[Symbol.for('phone left this page')]"
      await value(`(() => {
        ${left} = false
        for (const sign of ['popstate', 'pagehide']) addEventListener(sign, () => { ${left} = true }, { once: true })
        setTimeout(() => history.back(), 0)
      })()`)
      await waitUntil(
        'the page before this one',
        async () => ((await value<boolean | undefined>(left)) === false ? undefined : true),
        pageNow,
      )
    },
    text: async (selector = 'body') => {
      const words = await value<string | undefined>(shownText(selector, 'out'))
      if (words === undefined) throw new Error(`There is no "${selector}". ${await pageNow()}`)
      return words
    },
    seen: async (words, withinMs = patience) => {
      const wished = oneLine(words)
      await waitUntil(
        `the words 「${wished}」`,
        async () => (await value<boolean>(wordsShown(wished))) || undefined,
        pageNow,
        withinMs,
      )
    },
    follow: (name, withinMs = patience) => tapOn(`a link or button named 「${name}」`, controlCalled(name), withinMs),
    write: async (field, words, withinMs = patience) => {
      if (await value<boolean>(optionChosen(field, words))) return
      await waitUntil(
        `the field 「${field}」 to take the keys`,
        async () => {
          await tapOn(`a field named 「${field}」`, fieldCalled(field), withinMs)
          // Something that comes above it while the finger is on its way moves it from under the tap.
          return (await value<boolean>(fieldFocused(field))) || undefined
        },
        pageNow,
        withinMs,
      )
      await value('document.activeElement?.select?.()')
      if (words === '') await handset.press('Backspace')
      else await handset.type(words)
    },
    evaluate: (script, ...args) => {
      const given = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')
      return value(`((it) => typeof it === 'function' ? it(${given}) : it)(${String(script)})`)
    },
    waitFor: <T>(expression: string, withinMs = patience) =>
      waitUntil<T>(
        `\`${shortened(expression, 200)}\``,
        async () => (await value<T | undefined | null | false | 0 | ''>(expression)) || undefined,
        pageNow,
        withinMs,
      ),
  }
}
