import { shallowRef } from 'vue'
import { kiosk as words } from './words.ts'
import { tryCode } from './staff-code.ts'

const asked = shallowRef(false)
const said = shallowRef('')

/** Staff want to leave: whether they are asked for the code, and what came of the last one. */
export function useStaffExit() {
  function ask(): void {
    said.value = ''
    asked.value = true
  }
  const close = (): void => void (asked.value = false)

  /** Leaves with the right code; says what was wrong with another. */
  async function tryToLeave(code: string, leave: () => Promise<void>): Promise<void> {
    said.value = ''
    const tried = await tryCode(code, Date.now())
    if (tried === 'right') await leave()
    else said.value = tried === 'wait' ? words.leaveWait : words.leaveWrong
  }
  return { asked, said, ask, close, tryToLeave }
}
