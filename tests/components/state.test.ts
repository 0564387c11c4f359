import type { DownloadProblem } from '#packs/download-problem.ts'
import { describe, expect, test } from 'vitest'
import OfflineStatus from '#components/state/OfflineStatus.vue'
import LoadStatus from '#components/state/LoadStatus.vue'
import type { DeviceState, UpdateState } from '#stores/plan-store.ts'
import { whyNone } from '#texts/offline-status.ts'
import { draw } from '#support/draw.ts'

describe('what is being read', () => {
  test('is a bar with words', async () => {
    const state = await draw(LoadStatus, { state: { kind: 'loading', done: 1, of: 3 }, what: '計画' })
    const bar = state.find('progressbar', '計画を読みこんでいます。')
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '3'])
    expect(state.says('status')).toEqual(['計画を読みこんでいます。'])
    expect(await state.complaints()).toEqual([])
  })

  test('says so without a name that is not known yet', async () => {
    const state = await draw(LoadStatus, { state: { kind: 'loading', done: 0, of: 1 }, what: '' })
    expect(state.says('status')).toEqual(['データを読みこんでいます。'])
  })

  test('shows nothing of what is not read yet', async () => {
    const state = await draw(
      LoadStatus,
      { state: { kind: 'loading', done: 0, of: 1 }, what: '計画' },
      { slot: '<p>中身</p>' },
    )
    expect(state.words).not.toContain('中身')
  })

  test('once read gives way to the page', async () => {
    const state = await draw(LoadStatus, { state: { kind: 'loaded' }, what: '計画' }, { slot: '<p>中身</p>' })
    expect(state.words).toBe('中身')
    expect(state.has('progressbar')).toBe(false)
  })

  test.each([
    ['unreachable', 'データを読みこめませんでした。'],
    ['silent', 'データがとどきません。'],
    ['portal', 'データではない画面がとどきました。'],
    ['damaged', 'データがこわれてとどきました。'],
    ['newerApp', 'アプリを新しくしてください。'],
    ['gone', '新しいデータで開きます。'],
  ] as const)('that does not come (%s) is said at once, with a way on', async (because, sentence) => {
    const state = await draw(LoadStatus, { state: { kind: 'failed', because }, what: '計画' })
    expect(state.says('alert')[0]).toContain(sentence)
    await state.press('button', 'もう一度読みこむ')
    expect(state.told('retry')).toHaveLength(1)
    expect(await state.complaints()).toEqual([])
  })
})

describe('the notice of what is on the device', () => {
  const whole = (newer = false): DeviceState => ({ kind: 'whole', date: '2026-01-02', newer })
  const failed = (because: DownloadProblem): UpdateState => ({ kind: 'failed', because })
  const fetching: UpdateState = { kind: 'fetching', progress: { stored: 2, total: 5 } }
  const notice = (
    device: DeviceState,
    update: UpdateState = { kind: 'done' },
    shell: 'here' | 'coming' | 'absent' = 'here',
  ) => draw(OfflineStatus, { download: { device, update }, shell })

  test.each<[string, DeviceState, UpdateState, 'here' | 'coming' | 'absent', readonly string[]]>([
    ['nothing known yet', { kind: 'unknown' }, { kind: 'waiting' }, 'coming', ['この端末に入っているかを見ています。']],
    ['nothing here', { kind: 'none' }, { kind: 'looking' }, 'coming', ['この端末にまだ入っていません。']],
    ['two packs of five are here', { kind: 'none' }, fetching, 'coming', ['この端末に入れています（5件のうち2件）。']],
    [
      'data and app are here',
      whole(),
      { kind: 'done' },
      'here',
      ['すべてこの端末に入っています。つながらなくても読めます。'],
    ],
    [
      'all is here while newer data comes',
      whole(),
      fetching,
      'here',
      ['すべてこの端末に入っています。つながらなくても読めます。', '新しいデータを入れています（5件のうち2件）。'],
    ],
    [
      'the data is here, the app is coming',
      whole(),
      { kind: 'done' },
      'coming',
      ['データはこの端末に入りました。アプリを入れています。'],
    ],
    [
      'the data is here, the app cannot be',
      whole(),
      { kind: 'done' },
      'absent',
      ['データはこの端末に入っています。ただし、この開き方では、つながらないところでアプリを開けません。'],
    ],
    [
      'a device that did not answer',
      { kind: 'unreadable' },
      failed('slowStorage'),
      'here',
      ['端末の入れもの（データベース）から返事がありません。アプリをとじて、開きなおしてください。'],
    ],
    [
      'a device from which a pack could not be read',
      { kind: 'unreadable' },
      failed('unreachable'),
      'here',
      ['この端末に入っているデータを、いま読めません。アプリをとじて、開きなおしてください。'],
    ],
  ])('%s', async (_, device, update, shell, sentences) => {
    expect((await notice(device, update, shell)).says('status')).toEqual(sentences)
  })

  test.each(['unreachable', 'silent', 'gone'] as const)(
    'with everything here, a line that is down (%s) is nothing to speak of',
    async (because) => {
      expect((await notice(whole(), failed(because))).says('status')).toEqual([
        'すべてこの端末に入っています。つながらなくても読めます。',
      ])
    },
  )

  const problems = Object.keys(whyNone) as DownloadProblem[]
  test.each(problems)('no sentence speaks of earlier data where there is none (%s)', async (because) => {
    const [sentence, ...more] = (await notice({ kind: 'none' }, failed(because))).says('status')
    expect(sentence).not.toMatch(/前のデータ|入っています。/)
    expect(more).toEqual([])
  })

  test.each(problems)('a failed update (%s) never says that nothing is on the device', async (because) => {
    const [sentence, ...more] = (await notice(whole(), failed(because))).says('status')
    expect(sentence).toContain('すべてこの端末に入っています。')
    for (const other of more) expect(other).not.toMatch(/入れておけません|つながっているあいだは読めます/)
  })

  test('promises reading without a line only when data and app are both here', async () => {
    for (const shell of ['coming', 'absent'] as const)
      expect((await notice(whole(), { kind: 'done' }, shell)).words).not.toContain('つながらなくても読めます')
  })

  test('counts on a bar that has words', async () => {
    const bar = (await notice({ kind: 'none' }, fetching)).find(
      'progressbar',
      'この端末に入れています（5件のうち2件）。',
    )
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['2', '5'])
  })

  test('offers a newer release, and changes nothing before the person says so', async () => {
    const offered = await notice(whole(true))
    expect(offered.words).toContain('新しいデータが入りました。')
    expect(offered.told('reload')).toHaveLength(0)
    await offered.press('button', '新しいデータで開く')
    expect(offered.told('reload')).toHaveLength(1)
    expect(await offered.complaints()).toEqual([])
  })

  test('offers nothing where there is nothing newer, and leads to the page that checks the device', async () => {
    const shown = await notice(whole())
    expect(shown.has('button')).toBe(false)
    expect(shown.leadsTo('この端末に入っているもの')).toBe('/device')
  })
})
