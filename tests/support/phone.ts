/** One phone for all journeys, whatever engine is in it: a browser of 390×844 with a profile of its own, in Japanese, in Tokyo. */
import { openChromium } from './chromium.ts'
import { openFirefox } from './firefox.ts'
import type { Handset } from './handset.ts'
import { controlNamed, fieldNamed, shownText, type Control } from './page-scripts.ts'
import { holdsWords, waitUntil } from './wait-until.ts'
import { openWebkit } from './webkit.ts'

export const engines = ['chromium', 'firefox', 'webkit'] as const
export type Engine = (typeof engines)[number]

/** Written without an engine's own words: a journey that runs on one phone runs on all. Every wait has a limit and says what it saw instead. */
export type Phone = {
  readonly engine: Engine
  /** Loads an address. Rejects when nothing answers: no network and no service worker. */
  open(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  /** What a person reads now inside the first element of this selector, without furigana. Rejects when there is no such element. */
  text(selector?: string): Promise<string>
  /** Waits until these words can be read on the page; runs of white space count as one space, furigana may be in or out. */
  seen(words: string, withinMs?: number): Promise<void>
  /** Taps the link, button, tab or tick box of this name (exactly so, else containing it), once it can be seen and nothing covers it. */
  follow(name: string, withinMs?: number): Promise<void>
  /** Replaces what stands in the text field of this label or placeholder, key by key; in a list it picks the option of these words. */
  write(field: string, words: string, withinMs?: number): Promise<void>
  /** A key by its DOM name: `Enter`, `Tab`, `Escape`, `ArrowDown`, `a`. */
  press(key: string): Promise<void>
  /** The value of an expression, or of a function called with these arguments; both must be JSON. A function sees the page only, none of its file. */
  evaluate<T = unknown>(script: string | ((...args: never[]) => T | Promise<T>), ...args: readonly unknown[]): Promise<T>
  /** Waits until an expression holds in the page, and gives its value. */
  waitFor<T = unknown>(expression: string, withinMs?: number): Promise<T>
  /** Another size of screen, in CSS pixels; WebKit refuses. */
  size(width: number, height: number): Promise<void>
  /** A PNG of the screen. */
  picture(path: string): Promise<void>
  /** Closes the browser and starts it cold on the same profile, with an empty page. */
  restart(): Promise<void>
  /** Closes the browser and forgets its profile. */
  close(): Promise<void>
  /** Uncaught errors and console errors since the phone was opened, restarts included. */
  complaints(): readonly string[]
  /** Addresses asked for since the phone was opened; in Chromium those of the service worker too. */
  requests(): readonly string[]
}
