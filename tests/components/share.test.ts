import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import SendButton from '#features/handoff/SendButton.vue'
import { draw } from '#support/draw.ts'

const record = { title: '港の整備', text: '港の整備\n防府市の2015〜2019年度の計画', href: '/initiatives/hofu-29' }
const url = `${location.origin}/initiatives/hofu-29`

/** A device with a sheet for sharing, or without one. */
function sheetIs(share: unknown): void {
  Object.defineProperty(navigator, 'share', { value: share, configurable: true })
}
const clipboardIs = (takes: boolean) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async () => {
    if (!takes) throw new Error('refused by the test')
  })
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'share')
})

/** The button, pressed. */
async function pressed() {
  const drawn = await draw(SendButton, record)
  await drawn.press('button', '送る')
  return drawn
}
const fieldOf = (drawn: Awaited<ReturnType<typeof pressed>>): HTMLTextAreaElement =>
  drawn.find('textbox', 'コピーする文') as HTMLTextAreaElement

describe('a record is sent', () => {
  test('by the sheet of the device, with its text and the whole address', async () => {
    const [share, copied] = [vi.fn(async () => undefined), clipboardIs(true)]
    sheetIs(share)
    const drawn = await pressed()
    expect(share.mock.calls).toEqual([[{ title: record.title, text: record.text, url }]])
    expect(copied).not.toHaveBeenCalled()
    expect(drawn.says('status')).toEqual([''])
    expect(await drawn.complaints()).toEqual([])
  })

  test('not at all by one who closes the sheet', async () => {
    const copied = clipboardIs(true)
    sheetIs(async () => Promise.reject(new DOMException('closed', 'AbortError')))
    const drawn = await pressed()
    expect(copied).not.toHaveBeenCalled()
    expect(drawn.says('status')).toEqual([''])
    expect(drawn.has('textbox')).toBe(false)
  })

  test('by a copy where the sheet cannot open', async () => {
    const copied = clipboardIs(true)
    sheetIs(async () => Promise.reject(new DOMException('no', 'NotAllowedError')))
    const drawn = await pressed()
    expect(copied.mock.calls).toEqual([[`${record.text}\n${url}`]])
    expect(drawn.says('status')).toEqual(['コピーしました。'])
  })

  test('by a copy where the device has no sheet', async () => {
    const copied = clipboardIs(true)
    const drawn = await pressed()
    expect(copied.mock.calls).toEqual([[`${record.text}\n${url}`]])
    expect(drawn.says('status')).toEqual(['コピーしました。'])
    expect(drawn.has('textbox')).toBe(false)
  })

  test('by hand where the browser copies nothing: the text stands in a field, selected', async () => {
    clipboardIs(false)
    const drawn = await pressed()
    const field = fieldOf(drawn)
    expect(field.value).toBe(`${record.text}\n${url}`)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
    expect(drawn.says('status')[0]).toContain('コピーできませんでした。')
    expect(await drawn.complaints()).toEqual([])
    clipboardIs(true)
    await drawn.press('button', '送る')
    await flushPromises()
    expect(drawn.has('textbox')).toBe(false)
    expect(drawn.says('status')).toEqual(['コピーしました。'])
  })
})

test('nothing is sent out of a kiosk, which hides what is for a device of one’s own', async () => {
  const drawn = await draw(SendButton, record)
  expect(drawn.find('button', '送る').closest('[data-own-device]')).not.toBeNull()
})
