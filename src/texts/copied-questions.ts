/**
 * Reads texts that readers have copied out of the app: what is said on the telephone, what says that something is
 * wrong, a page that was sent. How these are written stands in the words of their features; a test holds both together.
 */

/**
 * What a part of a text speaks of, with what it asks. `id`: out of an address or as a word of its own; `title`: as the
 * document prints it, or as the page is called; `plan`: the plan that the text names.
 */
export type CopiedQuestion = {
  readonly id?: string
  readonly title?: string
  readonly plan?: string
  readonly questions: readonly string[]
}

/** Letters of a text that are read; what is behind them is not. */
export const longestPaste = 20_000

/** What a line is: the beginning of a part, the address at its end, its end, words of ours that ask nothing, a text. */
type Line =
  | { readonly kind: 'about'; readonly title: string; readonly plan: string | undefined }
  | { readonly kind: 'report'; readonly title: string }
  | { readonly kind: 'address' | 'id'; readonly id: string; readonly rest: string }
  | { readonly kind: 'end' | 'silent' }
  | { readonly kind: 'text'; readonly text: string }

const ends = /^(?:もしもし.*|ありがとうございました。?)$/
const silent = /^(?:まちしるべのまちがいを知らせます。?|もとの資料：.*|ページ：|答え：)$/
const aboutLine = /^「(.+)」についてです。(?:.*「(.+?)」にのっています。)?$/
const reportName = /^名前：(.+)$/
const wrong = /^ちがうところ：/
const address = /https?:\/\/\S*?\/(?:initiatives|indicators|goals)\/([a-z0-9-]+)\S*/
const anyAddress = /https?:\/\/\S+/
const bareId = /(?<![\w./-])([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?![\w./-])/

function lineAs(line: string, isId: (word: string) => boolean): Line {
  if (ends.test(line)) return { kind: 'end' }
  if (silent.test(line)) return { kind: 'silent' }
  const [, title, plan] = aboutLine.exec(line) ?? []
  if (title !== undefined) return { kind: 'about', title, plan }
  const [, name] = reportName.exec(line) ?? []
  if (name !== undefined) return { kind: 'report', title: name }
  return lineOfOthers(line, isId)
}

/** A line that is none of our own words: with an address of ours, with an id, or a text. */
function lineOfOthers(line: string, isId: (word: string) => boolean): Line {
  const [found = '', addressed] = address.exec(line) ?? []
  if (addressed !== undefined) return { kind: 'address', id: addressed, rest: line.replace(found, '').trim() }
  const [, word] = bareId.exec(line) ?? []
  if (word !== undefined && isId(word)) return { kind: 'id', id: word, rest: line.replace(word, '').trim() }
  return { kind: 'text', text: line.replace(wrong, '').replace(anyAddress, '').trim() }
}

type Part = { id?: string; title?: string; plan?: string; readonly questions: string[]; readonly isReport?: boolean }

/** Puts lines together to what they speak of. */
class Parts {
  readonly all: Part[] = []
  #open: Part | undefined

  take(line: Line): void {
    switch (line.kind) {
      case 'about':
        return this.#begin({ title: line.title, ...(line.plan && { plan: line.plan }), questions: [] })
      case 'report':
        return this.#begin({ title: line.title, questions: [], isReport: true })
      case 'id':
        return this.#begin({ id: line.id, questions: line.rest ? [line.rest] : [] })
      case 'address':
        return this.#close(line.id, line.rest)
      case 'end':
        return void (this.#open = undefined)
      case 'text':
        if (line.text) this.#current().questions.push(line.text)
        return
      case 'silent':
    }
  }

  #begin(part: Part): void {
    this.all.push(part)
    this.#open = part
  }

  /** The part to which a line belongs that begins none. */
  #current(): Part {
    if (this.#open) return this.#open
    const part: Part = { questions: [] }
    this.#begin(part)
    return part
  }

  /** An address stands at the end of what it speaks of; behind questions under a title it speaks of something else. */
  #close(id: string, rest: string): void {
    if (this.#open?.title && !this.#open.isReport) this.#open = undefined
    const part = this.#current()
    if (rest) part.questions.push(rest)
    part.id = id
    this.#open = undefined
  }
}

/**
 * The parts of a pasted text, in their order; what belongs to none of the app's own texts is a part of its own. `isId`:
 * whether a word is the id of a record. Reads no more than `longestPaste`.
 */
export function copiedQuestions(pasted: string, isId: (word: string) => boolean): readonly CopiedQuestion[] {
  const parts = new Parts()
  for (const line of linesOf(pasted)) parts.take(lineAs(line, isId))
  return parts.all.map(({ id, title, plan, questions }) => ({
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(plan !== undefined && { plan }),
    questions,
  }))
}

/** The lines of a text without the marks of a mail that is answered, and without what is empty. */
const linesOf = (text: string): readonly string[] =>
  text
    .slice(0, longestPaste)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[\s>＞]+/, '').trim())
    .filter(Boolean)
