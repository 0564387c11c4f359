import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import type { ChangesFile } from '#packs/changes-file.ts'
import { deviceKey, type Device } from '#composables/use-device.ts'
import type { PlanSource } from '#stores/injection-keys.ts'
import WhatsNew from '#features/device/WhatsNew.vue'
import { aDevice, deviceFacts } from '#support/device-makers.ts'
import { draw, openApp } from '#support/draw.ts'
import type { Screen } from '#support/screen.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realRelease } from '#support/real-release.ts'
import { deviceWith, savedItem } from '#support/store-app.ts'

async function opened(device: Partial<Device> = {}, source: Partial<PlanSource> = {}, saved = [savedItem()]) {
  const app = await openApp('/device', sourceOf(realFiles, source), {
    provided: { [deviceKey as symbol]: async () => aDevice({ usage: async () => 2_340_000, ...device }) },
    listKeeper: deviceWith(...saved),
  })
  await app.store.downloadAll()
  await flushPromises()
  return app.page
}

describe('the page of what is on this device', () => {
  test('says what is here, of when, how large, and whether it lasts', async () => {
    const page = await opened()
    expect(page.words).toContain('すべて入っています。私たちがこのデータを最後に直したのは、')
    expect(page.words).toContain('つながらないところでも開けます。')
    expect(page.words).toContain('1件')
    expect(page.words).toContain('およそ2.3MB')
    expect(page.words).toContain('自動で消すことがあります。')
    expect(await page.complaints()).toEqual([])
  })

  test('says what the browser cannot tell', async () => {
    const page = await opened({
      usage: async () => undefined,
      facts: async () => ({ ...deviceFacts, persisted: undefined }),
    })
    expect(page.words).toContain('このブラウザーでは、わかりません。')
    expect(page.words).toContain('自動で消えるかどうか、わかりません。')
    expect(page.has('button', '消さないようにたのむ')).toBe(false)
  })

  test('asks the browser to keep it', async () => {
    const requestPersistence = vi.fn(async () => undefined)
    const page = await opened({ requestPersistence })
    await page.press('button', '消さないようにたのむ')
    expect(requestPersistence).toHaveBeenCalledTimes(1)
  })
})

describe('checking and mending', () => {
  const total = realRelease.packs.length
  test.each([
    ['nothing broken', { whole: total, dropped: 0, total }, 'こわれたものは、ありません。'],
    ['a broken pack that was brought anew', { whole: total - 1, dropped: 1, total }, '取りなおしました。'],
  ])('says of %s what was found', async (_, found, sentence) => {
    const mendShell = vi.fn(async () => undefined)
    const page = await opened({ mendShell }, { check: async () => found })
    await page.press('button', '確かめて、直す')
    await flushPromises()
    expect(page.says('status').join()).toContain(sentence)
    expect(mendShell).toHaveBeenCalledTimes(1)
  })

  test('says when what was broken could not be brought anew', async () => {
    const page = await opened(
      {},
      {
        check: async () => ({ whole: 1, dropped: 2, total }),
        downloadAll: async () => ({ stored: undefined, problem: 'unreachable' }),
      },
    )
    await page.press('button', '確かめて、直す')
    await flushPromises()
    expect(page.says('status').join()).toContain('こわれたデータが2件ありました。まだ取りなおせていません。')
  })

  test('says when the device did not answer', async () => {
    const page = await opened({}, { check: () => Promise.reject(new Error('slow')) })
    await page.press('button', '確かめて、直す')
    await flushPromises()
    expect(page.says('status').join()).toContain('確かめられませんでした。')
  })
})

describe('removing everything', () => {
  test('says what goes, asks once more, and says that it is gone', async () => {
    const removeAll = vi.fn(async () => true)
    const page = await opened({ removeAll })
    expect(page.words).toContain('保存した1件と、そのメモも消えます。')
    expect(page.leadsTo('保存したものを開く')).toBe('/saved')
    await page.press('button', 'この端末からすべて消す')
    expect(removeAll).not.toHaveBeenCalled()
    await page.press('button', '本当に消す')
    await flushPromises()
    expect(removeAll).toHaveBeenCalledTimes(1)
    expect(page.says('status')).toEqual(['すべて消しました。このページをとじてください。'])
  })

  test('can be left before the second tap', async () => {
    const removeAll = vi.fn(async () => true)
    const page = await opened({ removeAll })
    await page.press('button', 'この端末からすべて消す')
    await page.press('button', 'やめる')
    expect(page.has('button', 'この端末からすべて消す')).toBe(true)
    expect(removeAll).not.toHaveBeenCalled()
  })

  test('says when something stayed, and what to do', async () => {
    const page = await opened({ removeAll: async () => false })
    await page.press('button', 'この端末からすべて消す')
    await page.press('button', '本当に消す')
    await flushPromises()
    expect(page.says('alert').join()).toContain('消せなかったものがあります。')
  })

  test('speaks of no saved things where there are none', async () => {
    expect((await opened({}, {}, [])).words).not.toContain('メモも消えます')
  })
})

describe('what is new', () => {
  const file = (release: string, previous: string, date: string, says: string): ChangesFile => ({
    ...{ format: 1, release, previous, date },
    publishers: [
      {
        publisher: 'hofu',
        changes: [{ kind: 'figureCame', page: { of: 'indicator', id: 'hofu-kpi-1' }, name: '{数|かず}', says }],
      },
    ],
  })
  const files = [
    file('b', 'a', '2026-06-02', '2023年度の結果が入りました：15,802人。'),
    file('a', '0', '2026-05-01', '新しく入りました。'),
  ]
  const fold = (page: Screen): readonly boolean[] =>
    [...page.element.querySelectorAll<HTMLDetailsElement>('details')].map(({ open }) => open)

  test('is told by town with a link to the page, and is not new the next time', async () => {
    const markChangesSeen = vi.fn()
    const page = await opened({ changes: async () => ({ files, seen: 'a' }), markChangesSeen })
    expect(page.words).toContain('2026年6月2日：1件（前に見たあと）防府市数2023年度の結果が入りました：15,802人。')
    expect(page.leadsTo('数')).toBe('/indicators/hofu-kpi-1')
    expect(fold(page)).toEqual([true, false])
    expect(markChangesSeen).toHaveBeenCalledWith('b')
  })

  test('is folded on a device that never showed it, and where nothing came since', async () => {
    expect(fold(await opened({ changes: async () => ({ files }) }))).toEqual([false, false])
    expect(fold(await opened({ changes: async () => ({ files, seen: 'b' }) }))).toEqual([false, false])
  })

  test('is our words before and now, where they were written anew', async () => {
    const reworded = { kind: 'reworded', name: '', says: '言いかえた文を書きなおしました。' }
    const drawn = await draw(WhatsNew, {
      changes: {
        files: [
          {
            ...files[0]!,
            publishers: [{ publisher: 'hofu', changes: [{ ...reworded, before: '前。', after: '今。' }] }],
          },
        ],
      },
      nameOf: () => '防府市',
    })
    expect(drawn.words).toContain('言いかえた文を書きなおしました。前の文：前。今の文：今。')
  })

  test('is said to be nothing where the site tells of nothing, or of its first release alone', async () => {
    const first = { format: 1, release: 'a', previous: '', date: '2026-05-01', publishers: [] } as const
    for (const told of [[], [first]])
      expect((await opened({ changes: async () => ({ files: told }) })).words).toContain(
        '新しくなったことは、まだありません。',
      )
  })
})
