import { isGroup } from '#domain/entry.ts'
import { cardRows, type CardRow } from '#domain/life-event.ts'
import { fold } from '#domain/printed-text.ts'
import { card as rowNames } from '#texts/finder.ts'
import { rowText, saysOf } from './initiative-cards.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { CardOf } from './schemas/text-schemas.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

/**
 * Words by which printed text shows that it says something of a row. They catch too much rather than too little: a word
 * that is of something else gets its reason (`notSaid`). センター生 are people.
 */
const signs: Readonly<Record<CardRow, RegExp>> = {
  desk: /相談|窓口|センター(?!生)|サイト|ハローワーク|テラス|案内所|事務局|ホームページ/,
  money:
    /有料|助成|補助|料金|奨励金|奨学金|手当|無料|融資|交付金|支援金|祝い?金|給付|割引|クーポン|運賃|家賃|費用|\d[万億]?円/,
  apply: /登録|予約|申請|募集|応募|申し?込|届け?出|手続|提案制度/,
  until: /(?:平成|令和|[HR])\d+|20\d\d年|今年|来年|年内|\d+月\d+日/,
}

/** A printed text, and what it is of its record, for the one who reads the problem. */
type Evidence = { readonly of: string; readonly text: string }
type CardAt = Located<readonly [id: string, card: CardOf]>

/**
 * That a document says nothing of a row of a card is proven: the record's quotes, its facts and schedule, the dates of
 * the headings above it and the names of the indicators of its group hold no word of the row, or the seeds give the
 * reason why the word is of something else. What a deed below says counts for the deed above. Deeds that no resident
 * receives show no open row, so nothing is claimed of them.
 */
export function checkAbsence(seeds: Seeds): void {
  for (const plan of seeds.plans) {
    const cards = new Map(plan.cards.map((at) => [at.value[0], at]))
    for (const at of cards.values()) for (const row of cardRows) checkRow(plan, cards, at, row)
    checkIndicators(plan, cards)
  }
}

function checkRow(plan: SeedPlan, cards: ReadonlyMap<string, CardAt>, at: CardAt, row: CardRow): void {
  const [id, card] = at.value
  const written = card[row]
  if (card.receiver || rowText(written)) return
  const found = evidenceOf(plan, id, row).find(({ text }) => signs[row].test(text))
  if (written) {
    if (!found && !indicatorsOf(plan, id).some(({ value }) => signs[row].test(fold(value.name))))
      reportAt(
        at,
        [row],
        `notSaid のわけがいりません。「${rowNames[row]}」のことばは、どこにもありません。`,
        '消してください。',
      )
    return
  }
  if (!found || isSaidBelow(plan, cards, id, row)) return
  const [sign] = signs[row].exec(found.text) ?? ['']
  reportAt(
    at,
    [],
    `「${rowNames[row]}」が空ですが、${found.of}に「${sign}」とあります：${around(found.text, sign)}`,
    `${row} に書いてあることを書くか、名前だけなら named、ちがうことなら notSaid にわけを書いてください。`,
  )
}

/** Every indicator that speaks of a row is answered by one of the deeds that it measures. */
function checkIndicators(plan: SeedPlan, cards: ReadonlyMap<string, CardAt>): void {
  for (const indicator of plan.indicators) {
    const deeds = [...cards.values()].filter(({ value: [id] }) => indicatorsOf(plan, id).includes(indicator))
    for (const row of cardRows) {
      const [sign] = signs[row].exec(fold(indicator.value.name)) ?? []
      const isAnswered = deeds.some(({ value: [id, card] }) => card[row] || isSaidBelow(plan, cards, id, row))
      if (sign && deeds.length && !isAnswered)
        reportAt(
          indicator,
          ['name'],
          `めやすの名前に「${sign}」とありますが、はかる取り組みのどれにも「${rowNames[row]}」がありません。`,
          `取り組み（${deeds.map(({ value: [id] }) => id).join('、')}）のどれかに、${row} を書いてください。`,
        )
    }
  }
}

/** What is printed of a deed itself: its words, the facts about it, its schedule; of a date also the headings above. */
function evidenceOf(plan: SeedPlan, id: string, row: CardRow): readonly Evidence[] {
  const entry = entryOf(plan, id)
  if (!entry) return []
  const facts = plan.facts.filter(({ value }) => value.about === id)
  return [
    { of: '題名', text: entry.title },
    ...entry.cited.map(({ words }) => ({ of: '引用した行', text: words })),
    ...facts.flatMap(({ value }) => [value.text, ...value.cited.map(({ words }) => words)]).map(asFact),
    ...entry.schedule.flatMap(({ during, text, cited }) => [
      { of: '年ごとの予定', text },
      ...(row === 'until' ? [during, ...cited].map((one) => ({ of: '年ごとの予定', text: printedOf(one) })) : []),
    ]),
    ...(row === 'until' ? groupsAbove(plan, id).map(({ title }) => ({ of: '上の見出し', text: title })) : []),
  ].map(({ of, text }) => ({ of, text: fold(text) }))
}
const asFact = (text: string): Evidence => ({ of: 'ほかに書いてあること', text })
/** What is printed of a period or of a quoted place. */
function printedOf(one: object): string {
  const { printed = '', words = printed } = one as { readonly printed?: string; readonly words?: string }
  return words
}

type WrittenEntry = SeedPlan['entries'][number]['value']
const entryOf = (plan: SeedPlan, id: string): WrittenEntry | undefined =>
  plan.entries.find(({ value }) => value.id === id)?.value

/** From the nearest up; parents that go round in a ring, which another check reports, end it. */
function ancestorsOf(plan: SeedPlan, id: string, below: readonly string[] = []): readonly WrittenEntry[] {
  const parent = entryOf(plan, entryOf(plan, id)?.parent ?? '')
  return parent && !below.includes(parent.id) ? [parent, ...ancestorsOf(plan, parent.id, [...below, id])] : []
}
const groupsAbove = (plan: SeedPlan, id: string): readonly WrittenEntry[] => ancestorsOf(plan, id).filter(isGroup)

/**
 * The indicators of the deed itself or of the nearest group above it that has any; those of a whole plan are of all.
 */
function indicatorsOf(plan: SeedPlan, id: string): SeedPlan['indicators'] {
  const own = entryOf(plan, id)
  for (const { id: measured } of own ? [own, ...ancestorsOf(plan, id)] : []) {
    const indicators = plan.indicators.filter(({ value }) => value.measures === measured)
    if (indicators.length) return indicators
  }
  return []
}

/** Whether a deed at any depth below says something of the row. */
const isSaidBelow = (plan: SeedPlan, cards: ReadonlyMap<string, CardAt>, id: string, row: CardRow): boolean =>
  [...cards.values()].some(
    ({ value: [below, card] }) => saysOf(card, row) && ancestorsOf(plan, below).some((entry) => entry.id === id),
  )

/** How many characters of a quote a problem shows on each side of the word. */
const shownAround = 16
function around(text: string, sign: string): string {
  const at = text.indexOf(sign)
  return `…${text.slice(Math.max(0, at - shownAround), at + sign.length + shownAround)}…`
}
