import type { Entry } from '#domain/entry.ts'
import type { EntryId } from '#domain/ids.ts'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import { regionsWith, type Region } from '#domain/region.ts'
import type { TownId } from '#domain/town.ts'
import { underTheme } from '#domain/theme-index.ts'
import { packFormat, regionOfFormat1, sameInAllFormats } from '#packs/format.ts'
import type { Pack, PlanPack } from '#packs/pack.ts'
import {
  packPath,
  releasePath,
  rootPath,
  type PackReference,
  type PlanHead,
  type Release,
  type ReleaseRoot,
  type LifeEventHead,
} from '#packs/release.ts'
import type { CheckedPlan, CheckedSeeds } from './checked-plan.ts'
import { cardsOf } from './initiative-cards.ts'
import { comparableOf } from './comparable-figures.ts'
import { idsOfComparisons, numbersOf } from './permanent-numbers.ts'
import { glossarySearchTexts, namesOf, searchTextsOf, searchRemarks, synonymKana } from './search-texts.ts'
import { sha256 } from './content-hash.ts'
import type { Furigana } from './plain-language/furigana.ts'
import { townListPacks } from './town-list-packs.ts'
import { townSheetPacks } from './town-sheet-packs.ts'
import { explainedWordsOf, furiganaOf, glossaryOf, placesOf, placeWordingsOf, wordingsOf } from './record-texts.ts'

/** A file of the site: its path below the app's base, and its text. */
export type SiteFile = { readonly path: string; readonly text: string }

/** A release with its files. `content`: the hash of what it holds without its date. */
export type MadeRelease = {
  readonly hash: string
  readonly content: string
  readonly date: string
  readonly files: readonly SiteFile[]
}

/** How a release begins. In format 1 it has one region of all towns, whose id and members it does not say. */
type WrittenStart = { readonly group: string } & (
  | { readonly format: 1; readonly region: Omit<Region, 'id' | 'members'> }
  | { readonly format: typeof packFormat; readonly regions: readonly Region[] }
)
type UndatedRelease = Omit<Release, 'format' | 'group' | 'date' | 'regions'> & WrittenStart

/**
 * The regions in the oldest format that holds them: an app that knows no other reads nothing that would mislead it. Of
 * a region without a plan nothing is said: each sentence about a region is one about what its towns do together.
 */
function startAsWritten({ group, regions: all, towns, plans }: CheckedSeeds): WrittenStart {
  const regions = all.filter(({ id }) => plans.some(({ plan }) => plan.publisher === id))
  const [only, ...others] = regions
  if (only?.id !== regionOfFormat1 || others.length || only.members.length < towns.length)
    return { format: packFormat, group, regions }
  const { name, kana, nickname, nicknameKana } = only
  return { format: 1, group, region: { name, kana, nickname, nicknameKana } }
}

/**
 * One pack for each publisher, one for what all share, one for what each town says of today, the release that names
 * the packs by their hashes, and the root that names the release by its hash. `dateOf` gives the date (`YYYY-MM-DD`)
 * of a content by its hash: no date is written by hand.
 */
export async function makeRelease(seeds: CheckedSeeds, dateOf: (content: string) => string): Promise<MadeRelease> {
  const packs = packsOf(seeds, await furiganaOf(seeds)).map((pack) => ({ pack, text: JSON.stringify(pack) }))
  const sheets = [...townSheetPacks(seeds), ...townListPacks(seeds)].map((pack) => ({
    pack,
    text: JSON.stringify(pack),
  }))
  const { plans } = seeds
  const overIds = new Set(
    sheets.flatMap(({ pack }) => pack.now.flatMap(({ id, state }) => (state === 'ended' ? id : []))),
  )
  const undated: UndatedRelease = {
    ...startAsWritten(seeds),
    towns: seeds.towns,
    plans: plans.map(headOf),
    themes: seeds.themes.map((theme) => ({
      ...theme,
      initiatives: plans.reduce((sum, { index }) => sum + underTheme(index, theme.id).entries.length, 0),
    })),
    scenes: seeds.scenes.map((scene) => ({
      ...scene,
      ...countsIn(
        scene.id,
        packs.map(({ pack }) => pack),
        seeds,
        overIds,
      ),
    })),
    searchExamples: seeds.searchExamples,
    packs: packs.map(({ pack, text }) => referenceTo(pack, text)),
    ...(sheets.length && { sheets: sheets.map(({ pack, text }) => referenceTo(pack, text)) }),
  }
  const content = sha256(JSON.stringify(undated))
  const date = dateOf(content)
  const releaseText = JSON.stringify({ ...undated, date } satisfies UndatedRelease & Pick<Release, 'date'>)
  const hash = sha256(releaseText)
  const root: ReleaseRoot = { format: sameInAllFormats, groups: [{ id: seeds.group, hash }] }
  return {
    hash,
    content,
    date,
    files: [
      ...[...packs, ...sheets].map(({ text }) => ({ path: packPath(sha256(text)), text })),
      { path: releasePath(hash), text: releaseText },
      { path: rootPath, text: JSON.stringify(root) },
    ],
  }
}

function packsOf(seeds: CheckedSeeds, furigana: Furigana): readonly Pack[] {
  const glossary = glossaryOf(seeds, furigana)
  const publishers = [...new Set(seeds.plans.map(({ plan }) => plan.publisher))]
  return [
    {
      format: sameInAllFormats,
      publisher: 'shared',
      themes: seeds.themes,
      glossary,
      alike: {
        ...seeds.synonyms,
        wider: { ...seeds.synonyms.wider, ...seeds.english?.value },
        kana: synonymKana(seeds.synonyms, furigana),
        remarks: searchRemarks(seeds.synonyms, furigana),
      },
      comparable: comparableOf(seeds, furigana),
      search: glossarySearchTexts(glossary),
      places: placesOf(seeds),
      wordings: placeWordingsOf(seeds, furigana),
      numbers: numbersOf(seeds, idsOfComparisons(seeds)),
    },
    ...publishers.map((publisher): PlanPack => {
      const own = seeds.plans.filter(({ plan }) => plan.publisher === publisher)
      const names = namesOf(seeds, publisher)
      const terms = explainedWordsOf(seeds, publisher)
      const withWordings = own.map((checked) => ({
        plan: checked.plan,
        wordings: wordingsOf(checked, furigana, terms),
      }))
      return {
        format: sameInAllFormats,
        publisher,
        plans: own.map(({ plan }) => plan),
        documents: own.flatMap(({ documents }) => documents),
        wordings: merged(withWordings.map(({ wordings }) => wordings)),
        cards: merged(own.map((plan) => cardsOf(plan, furigana))),
        search: merged(withWordings.map(({ plan, wordings }) => searchTextsOf(plan, wordings, names))),
        numbers: numbersOf(
          seeds,
          own.flatMap(({ plan: { entries, indicators } }) => [...entries, ...indicators].map(({ id }) => id)),
        ),
      }
    }),
  ]
}

/**
 * How many deeds of each publisher belong to a life event, and how many of its regions' deeds are for each town. What
 * its town says is over is no help and not counted, as in the lists that the counts lead to: home shows the counts and
 * opens no sheet.
 */
function countsIn(
  lifeEvent: string,
  packs: readonly Pack[],
  { plans, regions, towns }: CheckedSeeds,
  overIds: ReadonlySet<EntryId>,
): Pick<LifeEventHead, 'counts' | 'joint'> {
  const deedsOf = ({ publisher, cards }: PlanPack): readonly Entry[] =>
    plans
      .filter(({ plan }) => plan.publisher === publisher)
      .flatMap(({ index }) => deedsInLifeEvent(index, (id) => cards?.[id], lifeEvent))
      .filter(({ id }) => !overIds.has(id))
  const deeds = new Map(packs.flatMap((pack) => ('plans' in pack ? [[pack.publisher, deedsOf(pack)] as const] : [])))
  const jointFor = (town: TownId): readonly Entry[] =>
    regionsWith(regions, town).flatMap(({ id }) => (deeds.get(id) ?? []).filter((entry) => concernsTown(entry, town)))
  return {
    counts: Object.fromEntries([...deeds].map(([publisher, own]) => [publisher, own.length])),
    joint: Object.fromEntries(towns.map(({ id }) => [id, jointFor(id).length])),
  }
}

const merged = <Value>(records: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(records.flatMap((record) => Object.entries(record)))

const referenceTo = (pack: Pack, text: string): PackReference => ({
  publisher: pack.publisher,
  hash: sha256(text),
  bytes: Buffer.byteLength(text),
  plans: 'plans' in pack ? pack.plans.map((plan) => plan.id) : [],
  documents: 'documents' in pack ? pack.documents.map((document) => document.id) : [],
})

function headOf({ plan, index }: CheckedPlan): PlanHead {
  return {
    id: plan.id,
    publisher: plan.publisher,
    shortTitle: plan.shortTitle,
    from: plan.span.from,
    to: plan.span.to,
    ...(plan.span.status && { status: plan.span.status }),
    goals: index.childrenOf('top').filter((entry) => entry.kind !== 'strategy').length,
    initiatives: index.initiativesUnder('top').length,
    indicators: plan.indicators.length,
  }
}
