import { codeDigest, readKiosk, writeKiosk } from '#storage/kiosk.ts'

/** After so many wrong codes in a row none is taken for so long (milliseconds). */
export const maxWrongCodes = 5
export const pauseMs = 30_000

/** What came of a code: the right one, a wrong one, or none is taken just now. */
export type CodeOutcome = 'right' | 'wrong' | 'wait'

/** Tries the code that staff chose. `now` gives milliseconds since 1970; how often it was missed outlives a reload. */
export async function tryCode(digits: string, now: number): Promise<CodeOutcome> {
  const kiosk = readKiosk()
  if (!kiosk) return 'right'
  // A clock that was set back must not lengthen the wait.
  if (now < kiosk.waitUntil && kiosk.waitUntil - now <= pauseMs) return 'wait'
  if ((await codeDigest(digits, kiosk.salt)) === kiosk.code) return 'right'
  const wrong = kiosk.wrong + 1
  const waits = wrong >= maxWrongCodes
  writeKiosk({ ...kiosk, wrong: waits ? 0 : wrong, waitUntil: waits ? now + pauseMs : 0 })
  return waits ? 'wait' : 'wrong'
}
