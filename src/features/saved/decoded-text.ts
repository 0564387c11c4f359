/** Half-width kana: what Japanese in EUC looks like where it is read as Shift_JIS. */
const halfWidthKana = /[\uff61-\uff9f]/g

/**
 * The text of a file, whichever way an editor has written it: UTF-16 where it begins with that mark, else UTF-8, else
 * the older Japanese ones (CP932, EUC). `undefined` where it is none of them: nothing is read that would have to be
 * guessed letter by letter.
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  const mark = `${bytes[0]} ${bytes[1]}`
  if (mark === '255 254') return decoded(bytes, 'utf-16le')
  if (mark === '254 255') return decoded(bytes, 'utf-16be')
  return decoded(bytes, 'utf-8') ?? olderJapanese(bytes)
}

function olderJapanese(bytes: Uint8Array): string | undefined {
  const texts = ['shift_jis', 'euc-jp'].flatMap((encoding) => decoded(bytes, encoding) ?? [])
  const strangeness = (text: string): number => text.match(halfWidthKana)?.length ?? 0
  return texts.toSorted((a, b) => strangeness(a) - strangeness(b))[0]
}

/** `undefined` where some byte is none of this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
