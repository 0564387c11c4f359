/** What each engine must do itself. All else a phone does is built on these, once, in `phone.ts`. */
export type Handset = {
  readonly open: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Runs an expression in the page, waits for its promise, and gives its value, which must be a string. */
  readonly run: (expression: string) => Promise<string>
  /** A finger (or pointer) at a point of the screen, in CSS pixels. */
  readonly tap: (x: number, y: number) => Promise<void>
  /** Types into what has the focus. */
  readonly type: (words: string) => Promise<void>
  readonly press: (key: string) => Promise<void>
  readonly size: (width: number, height: number) => Promise<void>
  readonly picture: (path: string) => Promise<void>
  readonly restart: () => Promise<void>
  /** Kills the browser at once, with all its processes, and starts it on the same profile. */
  readonly crash: () => Promise<void>
  readonly close: () => Promise<void>
  readonly complaints: () => readonly string[]
  readonly requests: () => readonly string[]
}

/** What a person has set on her phone before she opens the app. */
export type HandsetSettings = {
  /** The size of words beside the browser's own, by the setting that each browser has for it: 2 is twice as large. */
  readonly textSize?: number
  /** The width of the screen, in CSS pixels. */
  readonly width?: number
}

/**
 * The screen of all phones, in CSS pixels. One pixel to the point: to draw three by three of them cost a fifth of the
 * time, and no journey looks at them.
 */
export const screen = { width: 390, height: 844 } as const
