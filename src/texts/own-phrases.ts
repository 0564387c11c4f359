import { phraseEnd, type RubyMarkup } from '#domain/ruby-markup.ts'

/** Words in hiragana that begin a phrase wherever they stand. */
const starters = [
  ...['ください', 'ありません', 'わかりません', 'まちしるべ', 'めやす', 'ところ'],
  ...['くらべ', 'ならべ', 'さが[しすせ]', 'のせた', 'のって', 'ものでは'],
]

/**
 * Where a phrase of the app's own words begins, in marked text. BudouX, which finds the phrases of the data when the
 * app is built, is too heavy for sentences that are made while one reads.
 */
const begins = new RegExp(
  [
    // Behind a comma, a full stop or a space; before what opens a bracket, and behind it but for a particle.
    '(?<=[、。！？\\s])(?=[^、。！？\\s）」』])',
    '(?<=[）」』])(?=[{ァ-ヶ])',
    '(?<=[^「『（])(?=[「『（])',
    // A word in kanji, katakana, Latin letters or figures behind hiragana; お and ご in front of it belong to it,
    // もう to 一度, and what is counted or done to 目, 所 and 方.
    '(?<=[ぁ-ん])(?<![おご]|もう)(?=[おご]?[{ァ-ヶA-Za-z0-9])(?!\\{(?:方|目|所|以上|以下|以内)\\|)',
    // を ends a phrase in every sentence.
    '(?<=を)(?=[^、。）」』])',
    `(?<=[ぁ-ん])(?=${starters.join('|')})`,
  ].join('|'),
  'g',
)

/** The marked text with the ends of its phrases, between which alone its lines break (`base.css`). */
export const withOwnPhrases = (marked: RubyMarkup): RubyMarkup => marked.replace(begins, phraseEnd)
