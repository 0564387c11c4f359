import type { PublisherId } from '#domain/town.ts'
import type { RubyMarkup } from '#domain/ruby-markup.ts'
import { currentFormat, PackFormatError, packFormats } from './format.ts'

/**
 * One thing that differs from the release before. `name`: the record's in plain words, with readings; empty where the
 * sentence names what changed. `before` and `after`: our words, where they were written anew.
 */
export type WrittenChange = {
  readonly kind: string
  /** The page on which it is seen; absent where it is gone. */
  readonly page?: { readonly of: 'plan' | 'document' | 'group' | 'deed' | 'indicator'; readonly id: string }
  readonly name: RubyMarkup
  readonly says: string
  readonly before?: RubyMarkup
  readonly after?: RubyMarkup
}

/**
 * What differs between a release and the one before it, by publisher. `date`: of the release (`YYYY-MM-DD`);
 * `previous`: the hash of the one before; empty for the first release of a site, which has changed nothing.
 */
export type ChangesFile = {
  readonly format: number
  readonly release: string
  readonly date: string
  readonly previous: string
  readonly publishers: readonly { readonly publisher: PublisherId; readonly changes: readonly WrittenChange[] }[]
}

/** The address below the app's base of what a release has changed. */
export const changesPath = (release: string): string => `m/${release}.changes.json`

/** The changes from a file's text. Throws as `rootFrom` does. */
export function changesFrom(text: string, formats = packFormats): ChangesFile {
  const file = currentFormat('changes', text, formats) as Partial<ChangesFile>
  if (typeof file.release !== 'string' || typeof file.previous !== 'string' || !Array.isArray(file.publishers))
    throw new PackFormatError('changes: not the changes of a release')
  return file as ChangesFile
}
