import { sentencesOf } from './gates.ts'
import { escape } from './name-mask.ts'

/**
 * The names in 「」 of a text that a reader is left alone with: no word of `known` (glossary, terms), and not explained
 * in the text itself. A name is explained, at one of the places where it stands, when
 *
 * - an explanation in brackets follows: 「レインボーあかね」（野島の船）;
 * - it is the subject of a sentence that ends with です: 「菅公みらい塾」は、土曜日の学びの場です。;
 * - what it is stands right before it: 科学館「ソラール」, 土曜日に学ぶ「菅公みらい塾」, …という「…」;
 * - or the next sentence says it: 「…」を使います。これは、野島へ行く船です。;
 *
 * or when the text says that the document does not say what it is. What somebody says or thinks (「住みたい」と思う) is no
 * name, and neither is a question.
 */
export function unexplainedNames(text: string, known: ReadonlySet<string>): readonly string[] {
  if (gapIsSaid.test(text)) return []
  const sentences = sentencesOf(text)
  const names = new Set([...text.matchAll(quoted)].filter((found) => !isSpeech(found)).map(([, name = '']) => name))
  return [...names].filter((name) => !known.has(name) && !isExplained(name, sentences))
}

const quoted = /「([^「」]+)」(と(?=[思答考感い言]))?/g
const gapIsSaid = /資料に(?:は)?(?:書いてありません|説明がありません)/
const isSpeech = ([, name = '', said]: RegExpExecArray): boolean => Boolean(said) || /[？！]$/.test(name)

const isExplained = (name: string, sentences: readonly string[]): boolean =>
  sentences.some((sentence, index) => {
    const next = sentences[index + 1] ?? ''
    return [...sentence.matchAll(new RegExp(`「${escape(name)}」`, 'g'))].some(({ index: at }) => {
      const before = sentence.slice(0, at)
      const after = sentence.slice(at + name.length + 2)
      return (
        /^[（(]/.test(after) ||
        (/^(?:とは|は|も)、?/.test(after) && isNominal(after)) ||
        saysWhatItIs.test(before) ||
        (isNominal(next) && !hasOtherSubject(next))
      )
    })
  })

/** A noun, or a verb or an adjective that goes with the name, right before 「. */
const saysWhatItIs = /(?:[\p{sc=Han}\p{sc=Katakana}ー]|[うくぐすつぬぶむるたい])$/u
const isNominal = (sentence: string): boolean => /です[。）]*$/.test(sentence)
const hasOtherSubject = (sentence: string): boolean =>
  /は、|[^にで]は[^、]/.test(sentence.replace(/^(?:これ|それ|ここ|そこ|どちら|どれ)(?:は|も)、?/, ''))
