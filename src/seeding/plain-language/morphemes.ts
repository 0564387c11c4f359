import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import kuromoji, { type IpadicFeatures } from 'kuromoji'

/** A word as the dictionary (IPADIC) cuts it. `reading` is katakana, empty where the dictionary has none. */
export type Morpheme = {
  readonly surface: string
  readonly at: number
  readonly basic: string
  readonly part: string
  readonly detail: string
  readonly conjugation: string
  readonly reading: string
}

export type Analyser = (text: string) => readonly Morpheme[]

const dictionary = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')

let loading: Promise<Analyser> | undefined

/** The analyser with its dictionary of 17 MB, read once. For building and checking; it never reaches the browser. */
export function analyser(): Promise<Analyser> {
  return (loading ??= new Promise<Analyser>((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionary }).build((error, tokenizer) => {
      if (error) reject(error)
      else resolve((text) => placed(tokenizer.tokenize(text)))
    })
  }))
}

/**
 * Words with their places. The library's own count of places drifts after some runs of signs, so they are counted
 * anew.
 */
function placed(tokens: readonly IpadicFeatures[]): readonly Morpheme[] {
  let at = 0
  return tokens.map((features) => {
    const word = morphemeFrom(features, at)
    at += features.surface_form.length
    return word
  })
}

const morphemeFrom = (features: IpadicFeatures, at: number): Morpheme => ({
  surface: features.surface_form,
  at,
  basic: features.basic_form,
  part: features.pos,
  detail: features.pos_detail_1,
  conjugation: features.conjugated_type,
  reading: features.reading ?? '',
})
