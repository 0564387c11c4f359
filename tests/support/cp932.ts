/** Texts in CP932, as Excel in Japan saves a CSV: the platform only reads it, so the table is what reading gives. */
const bytesOf = new Map<string, readonly number[]>()
const decoder = new TextDecoder('shift_jis', { fatal: true })
function learn(bytes: readonly number[]): void {
  try {
    const letter = decoder.decode(new Uint8Array(bytes))
    if ([...letter].length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, bytes)
  } catch {
    // No letter has these bytes.
  }
}
for (let first = 0; first < 256; first += 1) {
  learn([first])
  if (first >= 0x81) for (let second = 0x40; second < 256; second += 1) learn([first, second])
}

/** The bytes of a text. Throws where CP932 has no such letter. */
export const inCp932 = (text: string): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((letter) => {
      const bytes = bytesOf.get(letter)
      if (!bytes) throw new Error(`CP932 has no ${letter}`)
      return bytes
    }),
  )
