import { bounded } from './query.ts'

/** So many searches are kept on the device. */
export const mostRecent = 5

/** Something read back from the device, as searches: the newest first, each once. */
export const recentFrom = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? [
        ...new Set(
          value.filter((one): one is string => typeof one === 'string').map((one) => bounded(one.trim()).trim()),
        ),
      ]
        .filter(Boolean)
        .slice(0, mostRecent)
    : []

/** The searches with one more, which stands first, and once; the oldest goes. */
export const withRecent = (recent: readonly string[], typed: string): readonly string[] =>
  recentFrom([typed, ...recent])
