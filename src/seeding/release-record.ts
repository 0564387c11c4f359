import { z } from 'zod'

/**
 * The releases that a site has had, the newest first: `content` is the hash of what the release holds without its date,
 * `date` (`YYYY-MM-DD`) the day on which that content first was built. The build keeps it in the site, so that the same
 * content stays the same release.
 */
export type ReleaseRecord = {
  readonly releases: readonly { readonly release: string; readonly content: string; readonly date: string }[]
}

/** Where the record stands in a site, below its base. */
export const recordPath = 'releases.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const recordSchema = z.object({
  releases: z.array(z.object({ release: hash, content: hash, date: z.iso.date() })),
})

/** The record from a file's text; none where there is no file. Throws where the text is something else. */
export const recordFrom = (text: string | undefined): ReleaseRecord =>
  text === undefined ? { releases: [] } : recordSchema.parse(JSON.parse(text))

/**
 * The date of a content: that of the newest release where it is the same; otherwise today, and never a day before the
 * newest release.
 */
export function dateOfContent({ releases }: ReleaseRecord, content: string, today: string): string {
  const [newest] = releases
  if (!newest) return today
  return newest.content === content || newest.date > today ? newest.date : today
}

/** The record with a release on top, unless it is the newest already. */
export const recordWith = ({ releases }: ReleaseRecord, added: ReleaseRecord['releases'][number]): ReleaseRecord => ({
  releases: releases[0]?.release === added.release ? releases : [added, ...releases],
})

/**
 * Today, or the day that `SOURCE_DATE_EPOCH` (seconds) names for builds that are to be repeated; `YYYY-MM-DD` in UTC.
 */
export function buildDay(environment: Readonly<Record<string, string | undefined>>, now: Date): string {
  const seconds = Number(environment['SOURCE_DATE_EPOCH'])
  const day =
    environment['SOURCE_DATE_EPOCH'] !== undefined && Number.isFinite(seconds) ? new Date(seconds * 1000) : now
  return day.toISOString().slice(0, 10)
}
