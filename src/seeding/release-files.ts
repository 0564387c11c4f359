import { createHash } from 'node:crypto'
import type { Plan } from '#domain/plan.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { underTheme } from '#domain/theme-index.ts'
import { packFormat, type Pack, type PlanPack } from '#packs/pack.ts'
import { packPath, releasePath, rootPath, type PackReference, type PlanHead, type Release, type ReleaseRoot } from '#packs/release.ts'
import { documentFrom, planFrom } from './plans.ts'
import type { Seeds } from './seeds.ts'

/** A file of the site: its path below the app's base, and its text. */
export type SiteFile = { readonly path: string; readonly text: string }

/** The tree of hashes: one pack a publisher and one for what all share, the release that names them, the root that names it. */
export function releaseFiles(seeds: Seeds): readonly SiteFile[] {
  const packs = packsOf(seeds).map((pack) => ({ pack, text: JSON.stringify(pack) }))
  const plans = seeds.plans.map(planFrom)
  const release: Release = {
    format: packFormat,
    group: 'yamaguchi-kenou',
    date: seeds.date,
    region: seeds.region,
    towns: seeds.towns,
    plans: plans.map(headOf),
    themes: seeds.themes.map((theme) => ({
      ...theme,
      initiatives: plans.reduce((sum, plan) => sum + underTheme(new PlanIndex(plan), theme.id).entries.length, 0),
    })),
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

function packsOf(seeds: Seeds): readonly Pack[] {
  const publishers = [...new Set(seeds.plans.map((plan) => plan.plan.value.publisher))]
  return [
    { format: packFormat, publisher: 'shared', themes: seeds.themes },
    ...publishers.map((publisher): PlanPack => {
      const own = seeds.plans.filter((plan) => plan.plan.value.publisher === publisher)
      return { format: packFormat, publisher, plans: own.map(planFrom), documents: own.map(documentFrom) }
    }),
  ]
}

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
    goals: index.under('top').filter((entry) => entry.kind !== 'strategy').length,
    initiatives: index.initiativesUnder('top').length,
    indicators: plan.indicators.length,
  }
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
