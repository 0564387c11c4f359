import { Parser } from 'saxen'

/** What is told while an XML text is walked. Names come without their prefix: `x:row` is `row`. */
export type ElementListener = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks an XML text from start to end. Throws where it is none. Entities of its own are never expanded. */
export function walkElements(xml: string, { open, close, text }: ElementListener): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    const all = open && Object.entries(attributes())
    open?.(withoutPrefix(name), (wanted) => {
      const found = all?.find(([key]) => withoutPrefix(key) === wanted)
      return found && decode(found[1])
    })
  })
  parser.on('closeTag', (name) => close?.(withoutPrefix(name)))
  parser.on('text', (raw, decode) => text?.(decode(raw)))
  parser.on('cdata', (raw) => text?.(raw))
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
}
