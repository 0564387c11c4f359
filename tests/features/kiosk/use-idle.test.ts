import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useIdle, type IdleWatch } from '#features/kiosk/use-idle.ts'

let seconds = 0
const over = vi.fn()
let idle: IdleWatch
beforeEach(() => {
  seconds = 1000
  over.mockClear()
  idle = useIdle({ quiet: 90, warning: 20, now: () => seconds * 1000, over })
})

/** Time goes by, with a look each second, as while the page is seen. */
function pass(count: number): void {
  for (let second = 0; second < count; second += 1) {
    seconds += 1
    idle.look()
  }
}

describe('a device that nobody touches', () => {
  test('is left alone before the first touch: there is nothing to leave behind', () => {
    pass(1000)
    expect([idle.left.value, over.mock.calls.length]).toEqual([undefined, 0])
  })

  test('warns after 90 seconds, counts 20 down, and then is free for the next person, once', () => {
    idle.touch()
    pass(89)
    expect(idle.left.value).toBeUndefined()
    pass(1)
    expect(idle.left.value).toBe(20)
    pass(10)
    expect(idle.left.value).toBe(10)
    pass(9)
    expect([idle.left.value, over.mock.calls.length]).toEqual([1, 0])
    pass(1)
    expect([idle.left.value, over.mock.calls.length]).toEqual([undefined, 1])
    pass(500)
    expect(over).toHaveBeenCalledTimes(1)
  })

  test('is put off by a touch, as often as one likes', () => {
    idle.touch()
    for (let round = 0; round < 12; round += 1) {
      pass(109)
      expect(idle.left.value).toBe(1)
      idle.touch()
      idle.look()
      expect(idle.left.value).toBeUndefined()
    }
    expect(over).not.toHaveBeenCalled()
  })

  test('counts from the last touch', () => {
    idle.touch()
    pass(80)
    idle.touch()
    pass(80)
    expect(idle.left.value).toBeUndefined()
  })
})

describe('a page that was hidden', () => {
  test('past the end is free for the next person as soon as it is seen', () => {
    idle.touch()
    seconds += 3600
    idle.look()
    expect(over).toHaveBeenCalledTimes(1)
    expect(idle.left.value).toBeUndefined()
  })

  test('until within the warning shows the whole of it', () => {
    idle.touch()
    seconds += 105
    idle.look()
    expect(idle.left.value).toBe(20)
  })
})

test('a clock that is set back does not hold the device for ever', () => {
  idle.touch()
  seconds -= 5000
  idle.look()
  pass(110)
  expect(over).toHaveBeenCalledTimes(1)
})
