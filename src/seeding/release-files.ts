import { createHash } from 'node:crypto'
import type { Entry } from '#domain/entry.ts'
import type { Plan } from '#domain/plan.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import { underTheme } from '#domain/theme-index.ts'
import type { Town } from '#domain/town.ts'
import { packFormat, type Pack, type PlanPack } from '#packs/pack.ts'
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
import { documentFrom, planFrom } from './checked-plan.ts'
import { cardsOf } from './initiative-cards.ts'
import { comparableOf } from './comparable-figures.ts'
import { idsOfComparisons, numbersOf } from './permanent-numbers.ts'
import { glossarySearchTexts, namesOf, searchTextsOf, synonymKana } from './search-texts.ts'
import type { Seeds } from './seeds.ts'
import type { Furigana } from './plain-language/furigana.ts'
import { furiganaOf, glossaryOf, placesOf, placeWordingsOf, printedOf, wordingsOf } from './record-texts.ts'

/** A file of the site: its path below the app's base, and its text. */
export type SiteFile = { readonly path: string; readonly text: string }

/** The tree of hashes: one pack a publisher and one for what all share, the release that names them, the root that names it. */
export async function releaseFiles(seeds: Seeds): Promise<readonly SiteFile[]> {
  const made = packsOf(seeds, await furiganaOf(seeds))
  const packs = made.map((pack) => ({ pack, text: JSON.stringify(pack) }))
  const plans = seeds.plans.map(planFrom)
  const release: Release = {
    format: packFormat,
    group: seeds.group,
    date: seeds.date,
    region: seeds.region,
    towns: seeds.towns,
    plans: plans.map(headOf),
    themes: seeds.themes.map((theme) => ({
      ...theme,
      initiatives: plans.reduce((sum, plan) => sum + underTheme(new PlanIndex(plan), theme.id).entries.length, 0),
    })),
    scenes: seeds.scenes.map((scene) => ({ ...scene, ...countsIn(scene.id, made, seeds.towns) })),
    searchExamples: seeds.searchExamples,
    packs: packs.map(({ pack, text }) => referenceTo(pack, text)),
  }
  const releaseText = JSON.stringify(release)
  const root: ReleaseRoot = { format: packFormat, groups: [{ id: release.group, hash: hashOf(releaseText) }] }
  return [
    ...packs.map(({ text }) => ({ path: packPath(hashOf(text)), text })),
    { path: releasePath(hashOf(releaseText)), text: releaseText },
    { path: rootPath, text: JSON.stringify(root) },
  ]
}

function packsOf(seeds: Seeds, furigana: Furigana): readonly Pack[] {
  const glossary = glossaryOf(seeds, furigana)
  const publishers = [...new Set(seeds.plans.map((plan) => plan.plan.value.publisher))]
  return [
    {
      format: packFormat,
      publisher: 'shared',
      themes: seeds.themes,
      glossary,
      alike: { ...seeds.synonyms, kana: synonymKana(seeds.synonyms, furigana) },
      comparable: comparableOf(seeds, furigana),
      search: glossarySearchTexts(glossary),
      places: placesOf(seeds),
      wordings: placeWordingsOf(seeds, furigana),
      numbers: numbersOf(seeds, idsOfComparisons(seeds)),
    },
    ...publishers.map((publisher): PlanPack => {
      const own = seeds.plans.filter((plan) => plan.plan.value.publisher === publisher)
      const wordings = own.map((plan) => wordingsOf(plan, furigana))
      const printed = merged(own.map((plan) => printedOf(plan, furigana)))
      return {
        format: packFormat,
        publisher,
        plans: own.map(planFrom),
        documents: own.map(documentFrom),
        wordings: merged(wordings),
        printed,
        cards: merged(own.map((plan) => cardsOf(plan, furigana))),
        search: merged(
          own.map((plan, index) => searchTextsOf(planFrom(plan), wordings[index]!, printed, namesOf(seeds, publisher))),
        ),
        numbers: numbersOf(
          seeds,
          own.flatMap(({ entries, indicators }) => [...entries, ...indicators].map(({ value }) => value.id)),
        ),
      }
    }),
  ]
}

/** How many deeds of each publisher stand in a scene, and how many of the joint ones are for each town. */
function countsIn(
  scene: string,
  packs: readonly Pack[],
  towns: readonly Town[],
): Pick<LifeEventHead, 'counts' | 'joint'> {
  const deedsOf = ({ plans, cards }: PlanPack): readonly Entry[] =>
    plans.flatMap((plan) => deedsInLifeEvent(new PlanIndex(plan), (id) => cards?.[id], scene))
  const deeds = new Map(packs.flatMap((pack) => ('plans' in pack ? [[pack.publisher, deedsOf(pack)] as const] : [])))
  const joint = deeds.get('region') ?? []
  return {
    counts: Object.fromEntries([...deeds].map(([publisher, own]) => [publisher, own.length])),
    joint: Object.fromEntries(towns.map(({ id }) => [id, joint.filter((entry) => concernsTown(entry, id)).length])),
  }
}

const merged = <Value>(records: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> =>
  Object.assign({}, ...records)

const referenceTo = (pack: Pack, text: string): PackReference => ({
  publisher: pack.publisher,
  hash: hashOf(text),
  bytes: Buffer.byteLength(text),
  plans: 'plans' in pack ? pack.plans.map((plan) => plan.id) : [],
  documents: 'documents' in pack ? pack.documents.map((document) => document.id) : [],
})

function headOf(plan: Plan): PlanHead {
  const index = new PlanIndex(plan)
  return {
    id: plan.id,
    publisher: plan.publisher,
    shortTitle: plan.shortTitle,
    from: plan.span.from,
    to: plan.span.to,
    goals: index.childrenOf('top').filter((entry) => entry.kind !== 'strategy').length,
    initiatives: index.initiativesUnder('top').length,
    indicators: plan.indicators.length,
  }
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
