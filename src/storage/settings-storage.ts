import { levels, type Level } from '#domain/wording.ts'
import { localRecord } from './local-storage.ts'

/**
 * What a person has set. `look`: light, dark, or as the device has it; `level`: in which words; whether kanji carry
 * their readings.
 */
export type Settings = { readonly look: 'auto' | 'light' | 'dark'; readonly level: Level; readonly furigana: boolean }
/** Settings and when they were changed (milliseconds since 1970), so that the newer of two copies can be told. */
export type StoredSettings = { readonly changed: number; readonly settings: Settings }

export const firstSettings: Settings = { look: 'auto', level: 'plain', furigana: false }

/**
 * Something read back, as settings: what an older app did not know yet is as at first. `undefined` where it is not
 * whole: a setting that does not exist makes the rest doubtful.
 */
export function storedSettingsFrom(value: unknown): StoredSettings | undefined {
  const { changed, settings } = (value ?? {}) as {
    changed?: unknown
    settings?: Partial<Record<keyof Settings, unknown>>
  }
  if (typeof changed !== 'number' || typeof settings?.look !== 'string') return undefined
  const look = (['auto', 'light', 'dark'] as const).find((one) => one === settings.look)
  const level = levels.find((one) => one === (settings.level ?? firstSettings.level))
  const furigana = [true, false].find((one) => one === (settings.furigana ?? firstSettings.furigana))
  return look && level && furigana !== undefined ? { changed, settings: { look, level, furigana } } : undefined
}

const record = localRecord('settings', storedSettingsFrom)

/** The second copy, in localStorage: read at once, before the database's code is there, and by `boot.js`. */
export const readSettings = record.read
/** Writes the second copy; tells whether it was taken. */
export const writeSettings = record.write
