/**
 * The format of packs, releases and the root that this app writes. Raised when an older app can no longer read them.
 */
export const packFormat = 1

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
export const packFormats: PackFormats = { newest: packFormat, upgrades: {} }

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
