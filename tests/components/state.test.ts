import { describe, expect, test } from 'vitest'
import OfflineStatus from '#components/state/OfflineStatus.vue'
import LoadStatus from '#components/state/LoadStatus.vue'
import type { DownloadState } from '#stores/plan-store.ts'
import { draw } from '#support/draw.ts'

describe('what is being read', () => {
  test('is a bar with words', async () => {
    const state = await draw(LoadStatus, { state: { kind: 'loading', done: 1, of: 3 }, what: '計画' })
    const bar = state.find('progressbar', '計画を読みこんでいます。')
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '3'])
    expect(state.says('status')).toEqual(['計画を読みこんでいます。'])
    expect(await state.complaints()).toEqual([])
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

  test('that does not come is said at once, with a way on', async () => {
    const state = await draw(LoadStatus, { state: { kind: 'failed' }, what: '計画' })
    expect(state.says('alert')[0]).toContain('データを読みこめませんでした。')
    await state.press('button', 'もう一度読みこむ')
    expect(state.told('retry')).toHaveLength(1)
    expect(await state.complaints()).toEqual([])
  })
})

describe('the notice of what is on the device', () => {
  const date = '2026-01-02'
  const kept = (newer = false): DownloadState => ({ kind: 'stored', date, newer })
  const notice = (state: DownloadState, shell: 'here' | 'coming' | 'absent' = 'here') =>
    draw(OfflineStatus, { download: state, shell })

  test.each<[string, DownloadState, 'here' | 'coming' | 'absent', string]>([
    ['nothing asked for yet', { kind: 'waiting' }, 'coming', 'この端末にまだ入っていません。'],
    [
      'looking what is there',
      { kind: 'fetching', progress: { stored: 0, total: 0 } },
      'coming',
      'この端末に入っているかを見ています。',
    ],
    [
      'two packs of five are here',
      { kind: 'fetching', progress: { stored: 2, total: 5 } },
      'coming',
      'この端末に入れています（5つのうち2つ）。',
    ],
    [
      'data and app are here',
      kept(),
      'here',
      'すべてこの端末に入っています。つながらなくても読めます。データの日付：2026年1月2日',
    ],
    ['the data is here, the app is coming', kept(), 'coming', 'データはこの端末に入りました。アプリを入れています。'],
    [
      'the data is here, the app cannot be',
      kept(),
      'absent',
      'データはこの端末に入っています。データの日付は、2026年1月2日です。ただし、この開き方では、つながらないところでアプリを開けません。',
    ],
    [
      'no line',
      { kind: 'notStored', because: 'offline' },
      'here',
      'つながっていないので、この端末に入れられませんでした。つながると、自動でもう一度ためします。',
    ],
    [
      'damaged on the way',
      { kind: 'notStored', because: 'damaged' },
      'here',
      'とどいたデータがこわれていたので、この端末には入れませんでした。前のデータは、そのまま読めます。',
    ],
    [
      'no database',
      { kind: 'notStored', because: 'noStorage' },
      'here',
      'この端末やこの開き方では、データを入れておけません。つながっているあいだは読めます。',
    ],
    [
      'a database that does not answer',
      { kind: 'notStored', because: 'slowStorage' },
      'here',
      '端末の入れもの（データベース）から返事がありません。ほかのタブをとじて、開きなおしてください。',
    ],
  ])('%s', async (_, state, shell, sentence) => {
    expect((await notice(state, shell)).says('status')).toEqual([sentence])
  })

  test('promises reading without a line only when data and app are both here', async () => {
    for (const shell of ['coming', 'absent'] as const)
      expect((await notice(kept(), shell)).words).not.toContain('つながらなくても読めます')
  })

  test('counts on a bar that has words', async () => {
    const bar = (await notice({ kind: 'fetching', progress: { stored: 2, total: 5 } })).find(
      'progressbar',
      'この端末に入れています（5つのうち2つ）。',
    )
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['2', '5'])
  })

  test('offers a newer release, and changes nothing before the person says so', async () => {
    const offered = await notice(kept(true))
    expect(offered.words).toContain('新しいデータが入りました。')
    expect(offered.told('reload')).toHaveLength(0)
    await offered.press('button', '新しいデータで開く')
    expect(offered.told('reload')).toHaveLength(1)
    expect(await offered.complaints()).toEqual([])
  })

  test('offers nothing where there is nothing newer', async () => {
    expect((await notice(kept())).has('button')).toBe(false)
  })
})
