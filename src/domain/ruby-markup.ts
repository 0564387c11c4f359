/**
 * Text with its readings, its phrases and the words that the glossary explains, as one string:
 * `{富海|=とのみ}の~{海|うみ}で~«{空|あ}き{家|や}»を…`. `|` is the dictionary's reading, `|=` one given by hand; a phrase
 * ends at `~`. Made when the app is built; without its marks it is the text as it was.
 */
export type RubyMarkup = string

export const phraseEnd = '~'

/**
 * A bit of text; `kana` is its reading (hiragana), `byHand` where a person gave it, `term` the glossary's word it
 * belongs to.
 */
export type Piece = { readonly text: string; readonly kana?: string; readonly byHand?: true; readonly term?: string }
/** Words that belong on one line. */
export type Phrase = readonly Piece[]

const marks = /\{([^{}|]+)\|(=?)([^{}|]+)\}|([«»~])|([^{}«»~]+)/g

/** The phrases of a marked text; a text without marks is one phrase. */
export function phrasesOf(marked: RubyMarkup): readonly Phrase[] {
  let phrase: Piece[] = []
  const phrases = [phrase]
  const termNames = [...marked.matchAll(/«([^»]*)»/g)].map(([, inner = '']) => withoutRuby(inner))
  let term: string | undefined
  for (const [, base, by, kana, mark, text] of marked.matchAll(marks)) {
    if (mark === '«') term = termNames.shift()
    else if (mark === '»') term = undefined
    else if (mark === phraseEnd) phrases.push((phrase = []))
    else
      phrase.push({
        text: text ?? base ?? '',
        ...(kana && { kana }),
        ...(by && { byHand: true as const }),
        ...(term && { term }),
      })
  }
  return phrases.filter(({ length }) => length)
}

/** The text without its marks: for search, titles, copies and speech. */
export const withoutRuby = (marked: RubyMarkup): string =>
  marked.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1').replace(/[«»~]/g, '')

/**
 * The text for a voice: names that a person gave the reading of are said in kana, everything else is left to the voice.
 */
export const textForSpeech = (marked: RubyMarkup): string =>
  phrasesOf(marked)
    .flat()
    .map(({ text, kana, byHand }) => (byHand && kana ? kana : text))
    .join('')

/** Whether a text holds a character that marks are made of, and so cannot be marked. */
export const holdsMarkup = (text: string): boolean => /[{}|«»~]/.test(text)
