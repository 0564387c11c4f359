import type { TownId } from '#domain/town.ts'
import { levels, type Level } from '#domain/wording.ts'
import { localRecord } from './local-storage.ts'

/**
 * What a person has set. `look`: light, dark, or as the device has it; `level`: in which words; whether kanji carry
 * their readings; `town`: the id of her town, empty where she has chosen none. The town may be one that a release does
 * not hold.
 */
export type Settings = {
  readonly look: 'auto' | 'light' | 'dark'
  readonly level: Level
  readonly furigana: boolean
  readonly town: TownId
  /** What was looked for last (`domain/search/recent.ts`): read by the search alone, behind the first load. */
  readonly searches?: readonly string[]
}

/**
 * Settings as they stand on the device, and when they were changed (milliseconds since 1970). A newer app may have
 * others, and other values: both are written back as they came.
 */
export type StoredSettings = {
  readonly changed: number
  readonly settings: { readonly [Name in keyof Settings]?: unknown }
}

export const firstSettings: Settings = { look: 'auto', level: 'plain', furigana: false, town: '' }
/** What a setting can be, where these are few; the town is any text. */
const values: { readonly [Name in keyof Settings]?: readonly unknown[] } = {
  look: ['auto', 'light', 'dark'],
  level: levels,
  furigana: [true, false],
}

/** What this app makes of stored settings: one that it does not know is as at first. */
export const settingsIn = (stored: StoredSettings | undefined): Settings =>
  Object.fromEntries(
    Object.entries(firstSettings).map(([key, first]) => {
      const name = key as keyof Settings
      const set = stored?.settings[name]
      return [name, (values[name]?.includes(set) ?? typeof set === 'string') ? set : first]
    }),
  ) as Settings

/** Something read back, as settings; `undefined` where it has none. One that does not say when is older than others. */
export function storedSettingsFrom(value: unknown): StoredSettings | undefined {
  const { changed, settings } = (value ?? {}) as Partial<Record<keyof StoredSettings, unknown>>
  if (!settings || typeof settings !== 'object') return undefined
  return { ...(value as object), changed: typeof changed === 'number' ? changed : 0, settings }
}

const record = localRecord('settings', storedSettingsFrom)

/** The second copy, in localStorage: read at once, before the database's code is there, and by `boot.js`. */
export const readSettings = record.read
/** Writes the second copy; tells whether it was taken. */
export const writeSettings = record.write
/** The key under which it stands: another window that writes it says so by a `storage` event. */
export const settingsKey = record.key
