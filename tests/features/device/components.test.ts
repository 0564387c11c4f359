import { describe, expect, test } from 'vitest'
import DeviceCheck from '#features/device/DeviceCheck.vue'
import RemoveAll from '#features/device/RemoveAll.vue'
import type { CheckResult } from '#features/device/use-device-data.ts'
import { draw } from '#support/draw.ts'

describe('the check of the device', () => {
  test.each<[CheckResult, string]>([
    [{ kind: 'none' }, ''],
    [{ kind: 'checking' }, '確かめています。'],
    [{ kind: 'failed' }, '端末から返事がないので、確かめられませんでした。'],
    [{ kind: 'missing' }, 'まだ入っていないデータがあります。'],
    [{ kind: 'whole', count: 5 }, '5件のデータを確かめました。'],
    [{ kind: 'mended', count: 1 }, 'こわれたデータが1件ありました。取りなおしました。'],
    [{ kind: 'notMended', count: 2 }, 'こわれたデータが2件ありました。まだ取りなおせていません。'],
  ])('%o says what was found', async (result, sentence) => {
    const check = await draw(DeviceCheck, { result })
    expect(check.says('status')[0]).toContain(sentence)
    expect(await check.complaints()).toEqual([])
  })

  test('is asked for by its button, and not twice at once', async () => {
    const check = await draw(DeviceCheck, { result: { kind: 'none' } })
    await check.press('button', '確かめて、直す')
    expect(check.told('check')).toHaveLength(1)
    const underWay = await draw(DeviceCheck, { result: { kind: 'checking' } })
    expect((underWay.find('button', '確かめて、直す') as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('removing everything', () => {
  test('says what goes before it asks', async () => {
    const remove = await draw(RemoveAll, { saved: 3, removal: 'none' })
    expect(remove.words).toContain('保存した3件と、そのメモも消えます。')
    await remove.press('button', 'この端末からすべて消す')
    expect([remove.told('ask').length, remove.told('remove').length]).toEqual([1, 0])
  })

  test('asks once more, and can be left', async () => {
    const remove = await draw(RemoveAll, { saved: 0, removal: 'asked' })
    await remove.press('button', 'やめる')
    await remove.press('button', '本当に消す')
    expect([remove.told('cancel').length, remove.told('remove').length]).toEqual([1, 1])
    expect(remove.words).not.toContain('メモも消えます')
    expect(await remove.complaints()).toEqual([])
  })
})
