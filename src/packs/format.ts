/**
 * The newest format of packs, releases and the root that this app reads. Raised when an older app can no longer read a
 * file. The build writes each file in the oldest format that holds what it says, so that apps on devices go on.
 *
 * 1: a release has one region, which all its towns are members of, in `region`. 2: any number, in `regions`. Packs,
 * the root and what a release has changed are the same in both.
 */
export const packFormat = 2

/** Of what is alike in all formats: every app on a device reads it. */
export const sameInAllFormats = 1

/** The id of the region in releases of format 1, which do not say it. */
export const regionOfFormat1 = 'region'

/**
 * The formats that an app reads: its `newest`, and older ones that it can make into the next. `upgrades[1]` makes a
 * file of format 1 into one of format 2, whatever kind of file it is; it is given the parsed JSON.
 *
 * Who raises `packFormat` adds an upgrade, so that a new app still reads what is on the device until newer data has
 * come. An app that meets a newer format leaves what it has in place, and says that a newer app is needed.
 */
export type PackFormats = {
  readonly newest: number
  readonly upgrades: Readonly<Record<number, (file: unknown) => unknown>>
}
export const packFormats: PackFormats = { newest: packFormat, upgrades: { 1: withRegions } }

type Format1 = { readonly region?: object; readonly towns?: readonly { readonly id: string }[] }

/** A release of format 1 with `regions`; any other file as it is. It stays readable for apps of format 1. */
function withRegions(file: unknown): unknown {
  const { region, towns } = file as Format1
  if (!region) return file
  const members = towns?.map(({ id }) => id)
  return { ...(file as object), regions: [{ ...region, id: regionOfFormat1, members }] }
}

/**
 * A file of packs, a release or the root that this app cannot read. `newer`: it was made for a newer app; otherwise it
 * is something else, or of a format that is no longer read.
 */
export class PackFormatError extends Error {
  readonly newer: boolean
  constructor(what: string, newer = false) {
    super(what)
    this.newer = newer
  }
}

/**
 * A file's text as JSON of the newest format. Throws a `SyntaxError` where it is no JSON, a `PackFormatError` where its
 * format is not one of `formats`. `what` names the file in the error.
 */
export function currentFormat(what: string, text: string, { newest, upgrades }: PackFormats): unknown {
  let file: unknown = JSON.parse(text)
  const format = (file as { readonly format?: unknown } | null)?.format
  if (typeof format !== 'number' || !Number.isInteger(format)) throw new PackFormatError(`${what}: without a format`)
  if (format > newest) throw new PackFormatError(`${what}: format ${format}, newer than ${newest}`, true)
  for (let at = format; at < newest; at += 1) {
    const upgrade = upgrades[at]
    if (!upgrade) throw new PackFormatError(`${what}: format ${format}, no longer read`)
    file = upgrade(file)
  }
  return file
}
