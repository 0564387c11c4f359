import { quotedWordsOf, type Citation } from '#domain/citation.ts'
import type { Aim, Comparator, Reading, Target } from '#domain/figure.ts'
import type { Direction, Indicator } from '#domain/indicator.ts'
import { forEachFigure, reportOf, type KeyPath, type Report } from './figures-of-plan.ts'
import { boundsInHeading, directionsOf, type PrintedDirection } from './printed-directions.ts'
import type { SeedPlan } from './seeds.ts'

/**
 * What is printed around a number and what the record says of it are the same: 以上 is `atLeast` and printed, 約 is
 * `about`, 40～50 a range, 減少 a trend. It goes both ways: a word that stands there is said, and none is said that does
 * not stand there. 未満 and 超 leave the number itself out, which no comparator does: such an aim is a promise.
 */
export function checkDirections(plan: SeedPlan): void {
  for (const record of plan.indicators) checkWay(record.value, reportOf(record))
  forEachFigure(plan, { reading: checkReading, target: checkTarget })
}

const boundWords: Readonly<Record<Comparator, string>> = { atLeast: '以上', atMost: '以下、以内', exactly: '維持' }

function checkReading(reading: Reading, path: KeyPath, report: Report): void {
  if (reading.kind === 'gap') return
  checkAbout(reading.value, reading.about, reading.cited, path, report)
  const limited = directionsOf(reading.value, reading.cited[0].words).find(({ bound }) => bound)
  if (limited)
    report(
      [...path, 'value'],
      `「${limited.words}」と印刷されています。ちょうど ${reading.value} とは言えません。`,
      '数にはしないで、facts の文に、印刷されているとおりに写してください。',
    )
}

/** 約 stands at the number just where the record has `about`. */
function checkAbout(value: number, isAbout: true | undefined, cited: Citation, path: KeyPath, report: Report): void {
  const printed = directionsOf(value, cited[0].words)
  if (!printed.length) return
  const rough = printed.find((one) => one.isAbout)
  if (isAbout && !rough)
    report(
      [...path, 'about'],
      `「約」や「程度」が、引用の「${printed[0]?.words ?? value}」についていません。`,
      'about を消すか、引用を直してください。',
    )
  if (!isAbout && rough) report(path, `「${rough.words}」と印刷されています。`, 'about: true を書いてください。')
}

function checkTarget(target: Target, path: KeyPath, report: Report): void {
  if (target.kind === 'gap') return
  const { aim, cited, corrects } = target
  checkAim(aim, cited, path, report)
  if (corrects && 'aim' in corrects) checkAim(corrects.aim, corrects.cited, [...path, 'corrects'], report)
}

function checkAim(aim: Aim, cited: Citation, path: KeyPath, report: Report): void {
  if (aim.kind === 'number') checkNumber(aim, cited, [...path, 'aim'], report)
  if (aim.kind === 'range') checkRange(aim, cited, [...path, 'aim'], report)
  if (aim.kind === 'trend') checkTrend(aim.towards, cited, [...path, 'aim'], report)
}

function checkNumber(aim: Aim & { kind: 'number' }, cited: Citation, path: KeyPath, report: Report): void {
  const { value } = aim
  const printed = directionsOf(value, cited[0].words)
  if (!printed.length) return
  checkAbout(value, aim.about, cited, path, report)
  const ranged = printed.find(({ range }) => range)
  if (ranged) {
    report(
      path,
      `${value} は、引用では「〜」でつながれた範囲の一方です。`,
      'aim: { low: …, high: … } と書いてください。',
    )
    return
  }
  const bounded = printed.find((one) => one.bound)
  if (bounded) checkBound(aim, bounded, path, report)
  else if (aim.basis === 'printed' && !isHeaded(aim.comparator, cited)) {
    report(
      [...path, 'basis'],
      `「${boundWords[aim.comparator]}」が、引用の「${printed[0]?.words ?? value}」についていません。`,
      'basis を baseline か ourReading にしてください。',
    )
  }
}

/** The bound that is printed at the number is the comparator, and is said to be printed. */
function checkBound(
  { value, comparator, basis }: Aim & { kind: 'number' },
  { words, bound }: PrintedDirection,
  path: KeyPath,
  report: Report,
): void {
  if (bound === 'strict') reportStrict(value, words, [...path, 'comparator'], report)
  else if (bound !== comparator)
    report(
      [...path, 'comparator'],
      `「${words}」と印刷されているのに、${comparator}（${boundWords[comparator]}）になっています。`,
      `comparator: ${bound} と書いてください。`,
    )
  else if (basis !== 'printed')
    report(
      [...path, 'basis'],
      `「${words}」と印刷されているのに、basis が ${basis} です。`,
      'basis: printed と書いてください。',
    )
}

/** 未満, 超 and the like at a number of an aim: the record can hold it in the printed words alone. */
const reportStrict = (value: number, words: string, path: KeyPath, report: Report): void =>
  report(
    path,
    `「${words}」には、${value} そのものは入りません。「以上」「以下」の数（atLeast、atMost）では書けません。`,
    `aim: { promise: ${words} } のように、印刷されていることばを写してください。`,
  )

/** Whether a heading says it of its column, or the row itself says 維持 of an aim that is to be kept. */
const isHeaded = (comparator: Comparator, [row, ...headings]: Citation): boolean =>
  comparator === 'exactly'
    ? /維持|ちょうど/.test(row.words)
    : headings.some(({ words }) => boundsInHeading(words).has(comparator))

function checkRange({ low, high }: Aim & { kind: 'range' }, cited: Citation, path: KeyPath, report: Report): void {
  const [row] = cited
  const strict = [low, high].flatMap((value) =>
    directionsOf(value, row.words).flatMap(({ bound, words }) => (bound === 'strict' ? [{ value, words }] : [])),
  )[0]
  if (strict) reportStrict(strict.value, strict.words, path, report)
  else if (low >= high)
    report(path, `low ${low} が high ${high} より小さくありません。`, '小さいほうを low に書いてください。')
  else if (
    !directionsOf(low, row.words).some(({ range, bound }) => range === 'low' || bound === 'atLeast') ||
    !directionsOf(high, row.words).some(({ range, bound }) => range === 'high' || bound === 'atMost')
  )
    report(path, `引用では、${low} と ${high} が「〜」でつながれていません。`, '引用か aim を直してください。')
}

type Trend = (Aim & { kind: 'trend' })['towards']
const trendWords: Readonly<Record<Trend, RegExp>> = {
  more: /増|上昇|向上|拡大/,
  less: /減|低下|抑制|縮小/,
  same: /維持|横ばい|同水準/,
}

function checkTrend(towards: Trend, [row]: Citation, path: KeyPath, report: Report): void {
  if (trendWords[towards].test(row.words)) return
  const printed = (Object.keys(trendWords) as readonly Trend[]).find((one) => trendWords[one].test(row.words))
  report(
    path,
    printed
      ? `「${trendWords[printed].exec(row.words)?.[0]}」と印刷されているのに、trend が ${towards} です。`
      : '増える、減る、保つということばが引用にありません。',
    printed ? `trend: ${printed} と書いてください。` : '引用を直してください。',
  )
}

/** A direction that claims to be printed is said by the name or by a target, and no target says another one. */
function checkWay({ name, direction, series }: Indicator, report: Report): void {
  if (direction.basis !== 'printed') return
  const targets = series.flatMap((one) => one.targets).filter((target) => target.kind === 'aim')
  const ways = targets.flatMap(({ aim, cited: [row] }) =>
    aim.kind === 'number' ? directionsOf(aim.value, row.words).flatMap(({ bound }) => wayOf(bound) ?? []) : [],
  )
  const words = [name, ...targets.map(({ cited }) => quotedWordsOf(cited))].join(' ')
  const trend = ({ increase: 'more', decrease: 'less', maintain: 'same' } as const)[direction.way]
  if (ways.length ? ways.every((way) => way === direction.way) : trendWords[trend].test(words)) return
  report(
    ['direction', 'way'],
    ways.length
      ? `目標に印刷されていることばからは ${[...new Set(ways)].join('、')} です。`
      : `${direction.way} だとわかることばが、名前にも目標にも印刷されていません。`,
    ways.length ? 'direction を直してください。' : 'basis を baseline か ourReading にしてください。',
  )
}

function wayOf(bound: PrintedDirection['bound']): Direction['way'] | undefined {
  if (bound === 'atLeast') return 'increase'
  return bound === 'atMost' ? 'decrease' : undefined
}
