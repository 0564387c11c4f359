import { shallowRef } from 'vue'
import { kiosk as words } from './words.ts'
import { tryCode } from './staff-code.ts'

// One dialog for the whole app: the foot of a page opens it, the frame shows it.
const isOpen = shallowRef(false)
const message = shallowRef('')

/** The dialog in which staff end the kiosk: whether it is open, and the message after a wrong code. */
export function useStaffExit() {
  function open(): void {
    message.value = ''
    isOpen.value = true
  }
  const close = (): void => void (isOpen.value = false)

  /** Leaves with the right code, and says what is wrong with any other. */
  async function tryToLeave(code: string, leave: () => Promise<void>): Promise<void> {
    message.value = ''
    const outcome = await tryCode(code, Date.now())
    if (outcome === 'right') await leave()
    else message.value = outcome === 'wait' ? words.leaveWait : words.leaveWrong
  }
  return { isOpen, message, open, close, tryToLeave }
}
