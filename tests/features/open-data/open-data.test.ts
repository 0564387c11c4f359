import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { deviceKey } from '#composables/use-device.ts'
import OpenDataTable from '#features/open-data/OpenDataTable.vue'
import { cellWords } from '#features/open-data/words.ts'
import { dataPackageFrom } from '#packs/data-package.ts'
import { openDataOf } from '#storage/open-data.ts'
import { networkSilenceMs } from '#storage/pack-server.ts'
import { aDevice } from '#support/device-makers.ts'
import { draw, openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realOpenData, realRows } from '#support/real-release.ts'

const described = realOpenData.find(({ path }) => path.endsWith('datapackage.json'))!.text
const ours = dataPackageFrom(described)

/** A site that answers with a text; a browser that keeps nothing of an earlier visit unless it is told to. */
function siteSays(text: string, { status = 200, kept }: { status?: number; kept?: string } = {}): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit) => {
    asked.push(address)
    if (cache !== 'only-if-cached') return new Response(text, { status })
    if (kept === undefined) throw new TypeError('not cached')
    return new Response(kept)
  })
  return asked
}
const noNetwork = (kept?: string): void =>
  void vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
    if (cache === 'only-if-cached' && kept !== undefined) return new Response(kept)
    throw new TypeError('no network')
  })
afterEach(() => void vi.unstubAllGlobals())

async function opened() {
  const { page } = await openApp('/data', sourceOf(realFiles), {
    provided: {
      [deviceKey as symbol]: async () =>
        aDevice({
          changes: async () => ({
            files: [
              {
                format: 1,
                release: 'b',
                date: '2026-01-02',
                previous: 'a',
                publishers: [{ publisher: 'hofu', changes: [{ kind: 'added', name: '', says: '1件ふえました。' }] }],
              },
            ],
          }),
        }),
    },
  })
  await flushPromises()
  return page
}

describe('the page of the data', () => {
  test('says how many tables and rows there are, of when, and under what they may be used', async () => {
    const asked = siteSays(described)
    const page = await opened()
    expect(asked).toEqual(['/open-data/datapackage.json'])
    const rows = ours.tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('ja-JP')
    expect(page.words).toContain(`${ours.tables.length}件（全部で${rows}行）`)
    expect(page.words).toContain('2026年1月2日')
    expect(page.words).toContain('MITLicense（私たちがつくった部分）')
    expect(page.leadsTo('決まりの全文（英語）')).toBe('/open-data/LICENSE.txt')
    expect(await page.complaints()).toEqual([])
  })

  test('has each table with its number of rows, a CSV and a JSON', async () => {
    siteSays(described)
    const page = await opened()
    const titles = [...page.element.querySelectorAll('details.row > summary')].map((row) => row.textContent)
    expect(titles).toEqual(ours.tables.map(({ title, rows }) => `${title}${rows.toLocaleString('ja-JP')}行`))
    const links = [...page.element.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      ...ours.tables.flatMap(({ name }) => [`/open-data/${name}.csv`, `/open-data/${name}.json`]),
      '/open-data/datapackage.json',
    ])
  })

  test('has a text to cite it by, and what the releases changed', async () => {
    siteSays(described)
    const page = await opened()
    expect(page.words).toContain(
      `まちしるべ「${ours.title}」（データの日付：2026年1月2日、バージョン：${ours.version}）。`.replace(/\s/g, ''),
    )
    expect(page.words).toContain('/data（')
    expect(page.has('button', '出どころの文をコピー')).toBe(true)
    expect(page.words).toContain('1件ふえました。')
  })

  test('says without a network what is missing, and tries again when asked', async () => {
    noNetwork()
    const page = await opened()
    expect(page.says('alert').join()).toContain('データを読みこめませんでした。')
    expect(page.words).toContain('表の説明とダウンロードは、つながっているところで使えます。')
    siteSays(described)
    await page.press('button', 'もう一度読みこむ')
    await flushPromises()
    expect(page.words).toContain('もとの資料')
  })
})

describe('the description', () => {
  test('that the browser still keeps is shown without a network', async () => {
    noNetwork(described)
    expect(await openDataOf('/')).toEqual(ours)
  })

  test.each([
    ['a page of a Wi-Fi', '<!doctype html>', {}, 'portal'],
    ['other JSON', '{}', {}, 'damaged'],
    ['half of it', described.slice(0, 900), {}, 'damaged'],
    ['a file that is gone', '', { status: 404 }, 'gone'],
    ['a site in trouble', '', { status: 503 }, 'unreachable'],
  ])('is not taken from %s', async (_, text, answer, kind) => {
    siteSays(text, answer)
    await expect(openDataOf('/')).rejects.toMatchObject({ kind })
  })

  test('that comes too late is given up, and said to be silent', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', () => new Promise<Response>(() => undefined))
    const refusal = expect(openDataOf('/')).rejects.toMatchObject({ kind: 'silent' })
    await vi.advanceTimersByTimeAsync(2 * networkSilenceMs)
    await refusal
    vi.useRealTimers()
  })

  test.each(['../packs/x.csv', '//elsewhere/x.csv', 'https://elsewhere/x.csv'])(
    'leads to no file outside of the open data: %s',
    (path) => {
      const written = JSON.parse(described) as { resources: { path: string }[] }
      written.resources[0]!.path = path
      expect(() => dataPackageFrom(JSON.stringify(written))).toThrow('something else')
    },
  )
})

describe('a table', () => {
  const table = ours.tables.find(({ name }) => name === 'initiatives')!

  test('shows its first rows, each cell cut where it is long, and what each column is', async () => {
    const drawn = await draw(OpenDataTable, { table, base: '/x/' })
    const rows = realRows('initiatives').slice(0, 3)
    const shown = [...drawn.element.querySelectorAll('.preview tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    )
    expect(shown).toEqual(table.columns.map(({ name }) => rows.map((row) => cellWords(row[name]!))))
    expect(drawn.words).toContain('はじめの3行を見る')
    expect(drawn.words).toContain(`${table.columns.length}件の列の説明`)
    const [, json] = drawn.element.querySelectorAll('a[download]')
    expect(json!.getAttribute('href')).toBe('/x/open-data/initiatives.json')
    expect(json!.getAttribute('aria-label')).toBe('取り組みのJSON（プログラムで読む形）')
    expect(await drawn.complaints()).toEqual([])
  })

  test('without rows says so and shows none', async () => {
    const drawn = await draw(OpenDataTable, { table: { ...table, rows: 0, preview: [] }, base: '/' })
    expect(drawn.words).toContain('この表には、まだ行がありません。')
    expect(drawn.element.querySelector('.preview')).toBeNull()
  })

  test.each([
    ['', '（空）'],
    [0, '0'],
    ['あ'.repeat(60), 'あ'.repeat(60)],
    ['あ'.repeat(61), `${'あ'.repeat(60)}…`],
  ])('writes the cell “%s” as %s', (cell, says) => expect(cellWords(cell)).toBe(says))
})
