import { defineComponent, h, type VNodeChild } from 'vue'
import { phrasesOf, type Phrase, type Piece } from '#domain/ruby-markup.ts'
import { useReadingContext } from '#composables/use-reading-context.ts'

/** Browsers break a line behind these signs within a phrase too, whatever CSS says: 「計画」|に. */
const breaking = /[」』）)〜・：／]$/
const joint = /(?<=[」』）)〜・：／])(?=[^」』）)、。])/

/**
 * A text with its furigana, in phrases that stay on one line. `text` is the app's own words, `ruby` a text of the data
 * that carries its readings as markup. The furigana is always drawn and shown or hidden by CSS, from an attribute: it
 * is no text, so that one finds, copies and hears the words as they are written. With `terms`, the words of the
 * glossary are buttons that tell which word is asked for.
 */
const RubyText = defineComponent({
  name: 'RubyText',
  props: {
    ruby: { type: String, default: '' },
    text: { type: String, default: '' },
    terms: Boolean,
    open: { type: String, default: '' },
  },
  emits: { term: (term: string) => term !== '' },
  setup(props, { emit }) {
    const reading = useReadingContext()
    /** The nodes of pieces in a row, with a `join` behind each sign at which a line must not break. */
    const nodesOf = (pieces: readonly Piece[]): VNodeChild[] =>
      pieces.flatMap(({ text, kana }, at) => {
        const nodes: VNodeChild[] = kana
          ? [h('ruby', [text, h('rt', { 'aria-hidden': 'true', 'data-kana': kana })])]
          : text.split(joint).flatMap((part, first) => (first ? [h('i', { class: 'join' }), part] : [part]))
        return pieces[at + 1] && breaking.test(text) ? [...nodes, h('i', { class: 'join' })] : nodes
      })

    // No button element: it would stand in the line as one box, which no line breaks in and no comma hangs on.
    const button = (term: string, pieces: Phrase): VNodeChild => {
      const ask = (): void => emit('term', term)
      const onKeydown = (event: KeyboardEvent): void => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        ask()
      }
      return h(
        'span',
        { role: 'button', tabindex: 0, class: 'term', 'aria-expanded': props.open === term, onClick: ask, onKeydown },
        nodesOf(pieces),
      )
    }

    function drawn(phrase: Phrase): VNodeChild[] {
      if (!props.terms) return nodesOf(phrase)
      const runs: { term: string | undefined; pieces: Piece[] }[] = []
      for (const piece of phrase) {
        const last = runs.at(-1)
        if (last && last.term === piece.term) last.pieces.push(piece)
        else runs.push({ term: piece.term, pieces: [piece] })
      }
      return runs.flatMap(({ term, pieces }) => (term ? button(term, pieces) : nodesOf(pieces)))
    }

    return () => {
      const marked = props.ruby || reading.ownRuby(props.text)
      const phrases = phrasesOf(marked)
      // Another text is another element: a browser that translates has put its own words in place of this one's nodes.
      if (phrases.length < 2) return h('span', { class: 'say', key: marked }, phrases.flatMap(drawn))
      return h(
        'span',
        { class: 'say phrased', key: marked },
        phrases.flatMap((phrase) => [h('span', { class: 'phrase' }, drawn(phrase)), h('wbr')]),
      )
    }
  },
})

export default RubyText

declare module 'vue' {
  // It stands in nearly every template, so it is registered once, as RouterLink is (`app/main.ts`).
  interface GlobalComponents {
    RubyText: typeof RubyText
  }
}
