/** The real texts that are searched, and the words that stand for one another. */
import { packFrom } from '#packs/pack.ts'
import { realFiles } from '#support/real-release.ts'
import type { SynonymTable } from '#domain/search/query.ts'
import type { SearchText } from '#domain/search/search-text.ts'

const packs = realFiles.filter(({ path }) => path.startsWith('packs/')).map(({ text }) => packFrom(text))

export const realTexts: readonly SearchText[] = packs.flatMap((pack) => Object.values(pack.search ?? {}))
export const realSharedAlike: SynonymTable = packs.flatMap((pack) =>
  'alike' in pack && pack.alike ? [pack.alike] : [],
)[0]!
