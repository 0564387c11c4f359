import { questionsOf } from '#domain/asking.ts'
import type { Card } from '#domain/life-event.ts'
import { rowText } from './initiative-cards.ts'
import type { Located } from './located.ts'
import { reportAt } from './records.ts'
import type { QuestionKinds, WrittenAsks } from './schemas/question-schemas.ts'
import type { CardOf } from './schemas/text-schemas.ts'
import type { Seeds } from './seeds.ts'
import { asksOfCard, writtenAsksIn } from './written-asks.ts'

/** How many questions one asks about one deed on the telephone. */
export const mostQuestions = 5

/**
 * Every deed that residents receive has a kind by which it is asked about, and no other has one. What its card says
 * otherwise differs from its kind; nothing is asked twice, and no more than five questions are asked. Each kind has a
 * deed. Which names and wordings are right, the schema knows.
 */
export function checkAsks({ plans, questionKinds, currentProblems }: Seeds): void {
  if (!questionKinds) return // Its file is missing or breaks its schema, which is reported.
  const kinds = questionKinds.value
  const isWhole = !currentProblems().some(({ file }) => /^seeds\/words\/[^/]+\/scenes/.test(file))
  const cards = plans.flatMap((plan) => plan.cards)
  for (const card of cards) checkCard(card, kinds)
  const used = new Set(cards.map(({ value: [, { asksAs }] }) => asksAs))
  for (const kind of Object.keys(kinds)) {
    if (isWhole && !used.has(kind))
      reportAt(questionKinds, [kind], `「${kind}」で聞く取り組みはありません。`, 'この種類を消してください。')
  }
}

function checkCard(at: Located<readonly [id: string, card: CardOf]>, kinds: QuestionKinds): void {
  const [id, card] = at.value
  if (card.receiver) {
    if (card.asksAs ?? card.asks)
      reportAt(at, [card.asksAs ? 'asksAs' : 'asks'], `「${id}」は役所の中のことです。`, '聞くことは消してください。')
    return
  }
  if (card.asksAs === undefined)
    return reportAt(
      at,
      [],
      `「${id}」に、聞くことの種類（asksAs）がありません。`,
      `次のどれかを書いてください：${Object.keys(kinds).join('、')}。`,
    )
  if (!Object.hasOwn(kinds, card.asksAs))
    return reportAt(
      at,
      ['asksAs'],
      `「${card.asksAs}」という種類は seeds/questions.yaml にありません。`,
      `次のどれかを書いてください：${Object.keys(kinds).join('、')}。`,
    )
  checkOwnAsks(at, kinds[card.asksAs])
  checkWhole(at, kinds)
}

function checkOwnAsks(at: Located<readonly [id: string, card: CardOf]>, ofKind: WrittenAsks | undefined): void {
  const known = new Map(writtenAsksIn(ofKind))
  for (const [question, words] of writtenAsksIn(at.value[1].asks)) {
    if (known.get(question) === words)
      reportAt(at, ['asks', question], '種類（asksAs）と同じです。', 'この項目を消してください。')
  }
}

/**
 * What is asked in the end. A row that deeds below fill is taken as open, as in its own lines: more is asked then, and
 * not less.
 */
function checkWhole(at: Located<readonly [id: string, card: CardOf]>, kinds: QuestionKinds): void {
  const [, written] = at.value
  const asks = asksOfCard(written, kinds)
  const { who, money, apply, desk, until } = written
  const rows = Object.entries({ money, apply, desk, until }).flatMap(([row, said]) => {
    const words = rowText(said)
    return words ? [[row, words] as const] : []
  })
  const named = Object.entries({ money, apply, desk, until }).flatMap(([row, said]) =>
    typeof said === 'object' && 'named' in said ? [row] : [],
  )
  const card = { scenes: [], who, asks, named, ...Object.fromEntries(rows) } as Card
  const asked = questionsOf(card)
  if (asked.length > mostQuestions)
    reportAt(
      at,
      ['asks'],
      `聞くことが${asked.length}つあります：${asked.join('、')}。`,
      `${mostQuestions}つまでにしてください。聞かないものは null と書きます。`,
    )
  const words = asked.flatMap((question) => card.asks?.[question] ?? [])
  const twice = words.find((one, index) => words.indexOf(one) !== index)
  if (twice) reportAt(at, ['asks'], `「${twice}」を2回聞きます。`, 'どちらかを、ちがう聞き方か null にしてください。')
}
