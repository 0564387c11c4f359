import { fold } from '#domain/printed-text.ts'

/** Stands for one name in a masked text: a character of nobody's use, neither kanji nor kana. */
export const nameMark = '\uE000'

/** An era beside its year, in brackets: （平成31年度・令和元年度）. */
const eras = /[（(](?:(?:平成|令和|昭和)(?:\d+|元)年度?(?:(?:、|・|から|〜|～)(?=[平令昭]))?)+[）)]/g

/** Text in which names, words of the glossary and eras in brackets count as one word without kanji (gates G2 to G8). */
export class NameMask {
  readonly #pattern: RegExp | undefined

  constructor(names: Iterable<string>) {
    const sorted = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length)
    this.#pattern = sorted.length ? new RegExp(sorted.map(escape).join('|'), 'g') : undefined
  }

  masked(text: string): string {
    return this.#replaced(text, () => nameMark)
  }

  /**
   * The text with katakana in place of each name, as many as it is long: for tools that count characters themselves.
   */
  covered(text: string): string {
    return this.#replaced(text, (name) => 'ア'.repeat(name.length)).replaceAll(nameMark, 'ア')
  }

  #replaced(text: string, mark: (name: string) => string): string {
    const plain = withoutEras(text)
    return this.#pattern ? plain.replace(this.#pattern, mark) : plain
  }
}

/** Eras alone taken as one character: they do not lengthen a sentence. */
export const withoutEras = (text: string): string => text.replace(eras, nameMark)

/** A name as a pattern that fits itself alone. */
export const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** For comparing texts: widths folded, spaces and signs of punctuation gone. */
export const bare = (text: string): string => fold(text).replace(/[\s、。，．・「」『』（）()〔〕]/g, '')
