/** What is wrong with the bytes of a file, on which line (from 1), and what to do. */
export type EncodingFault = { readonly line: number; readonly says: string; readonly advice: string }

const advice =
  'UTF-8 で保存してください（メモ帳なら「名前を付けて保存」の「エンコード」で UTF-8、Excel なら「CSV UTF-8」）。'
const lineFeed = 0x0a

/**
 * The text of a file in UTF-8. The mark that Windows puts before it (BOM) is taken off. A file in another encoding
 * gives its fault: half of it would be read as other letters.
 */
export function decoded(bytes: Uint8Array): string | EncodingFault {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 200).includes(0))
    return { line: 1, says: 'UTF-16 で保存されています。', advice }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const says = isShiftJis(bytes) ? 'Shift_JIS（CP932）で保存されています。' : 'UTF-8 ではない字がまじっています。'
    return { line: firstWrongLine(bytes), says, advice }
  }
}

function isShiftJis(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function firstWrongLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, from)
    const to = end < 0 ? bytes.length : end
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to))
    } catch {
      return line
    }
    from = to + 1
  }
  return 1
}
