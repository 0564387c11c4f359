import type { Release } from '#packs/release.ts'
import { yearOf } from '#domain/period.ts'
import { thingsOf } from './counters.ts'
import { spanWords } from './year-spans.ts'

/** The words of home that come behind its first load: those of its first load stand in `frame.ts`. */
export const homeWords = {
  town: 'あなたのまち',
  chooseTown: 'えらぶ',
  noTown: 'えらばない',
  scenes: '暮らしの場面から',
  otherScenes: 'ほかの場面',
  about: 'このアプリについて（だれがつくったか）',
}

/** From how many documents, and of which years: from the first year of all plans to the last. */
export function sourceWords({ packs, plans }: Pick<Release, 'packs' | 'plans'>): string {
  const documents = thingsOf(new Set(packs.flatMap((pack) => pack.documents)).size)
  const from = plans.map((plan) => plan.from).toSorted((a, b) => yearOf(a) - yearOf(b))[0]
  const to = plans.map((plan) => plan.to).toSorted((a, b) => yearOf(b) - yearOf(a))[0]
  const years = from && to ? `（${spanWords(from, to)}）` : ''
  return `もと：${documents}の資料${years}`
}
