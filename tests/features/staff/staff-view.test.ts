import { flushPromises } from '@vue/test-utils'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { newDevice } from '#support/device.ts'
import type { Screen } from '#support/screen.ts'
import { aNowRecord, utf8 } from '#support/town-sheet-makers.ts'
import { realOpenData } from '#support/real-release.ts'
import { onDay, sourceWithSheet } from '#support/town-sheet-source.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The sheet of a town as the command has written it: no row is filled. */
const empty = readFileSync('seeds/now/352063.csv', 'utf8')
/** The same with some rows filled: `filled({ 'hofu-3': 'つづいている,2026-04-01' })`. */
const filled = (rows: Readonly<Record<string, string>>): string =>
  Object.entries(rows).reduce(
    (text, [id, cells]) => text.replace(new RegExp(`^(352063,${id},[^,]*,[^,]*),,,`, 'm'), `$1,${cells},`),
    empty,
  )

const known = (given: Partial<NowRecord> = {}): NowRecord =>
  aNowRecord({ id: 'hofu-8', cited: { file: '352063.csv', row: 9 }, ...given })
async function openStaff(now: readonly NowRecord[] = [known()]): Promise<OpenedApp> {
  newDevice()
  return openApp('/staff', sourceWithSheet('hofu', { now }), onDay('2026-11-30'))
}

async function drop(page: Screen, text: string, name = 'いま.csv'): Promise<void> {
  const field = page.element.querySelector('input[type="file"]')!
  Object.defineProperty(field, 'files', { value: [new File([utf8(text) as BlobPart], name)], configurable: true })
  field.dispatchEvent(new Event('change'))
  await flushPromises()
}
const waitFor = (page: Screen, words: string) =>
  vi.waitFor(() => expect(page.words).toContain(words), { timeout: 10_000 })

describe('the page for officials', () => {
  test('reads a dropped sheet: whose it is, what was refused, what changes, how it will look', async () => {
    const { page } = await openStaff()
    await drop(
      page,
      filled({ 'hofu-3': 'つづいている,2026-04-01', 'hofu-6': 'おわった,4月頃', 'hofu-8': 'おわった,2026-11-01' }),
    )
    await waitFor(page, 'かわるところ')
    expect((page.find('combobox', 'どのまちの表ですか') as HTMLSelectElement).value).toBe('hofu')
    expect(page.words).toContain('読めなかった行：1件')
    expect(page.words).toContain('確認日「4月頃」は日付ではありません。2026-04-01のように書いてください。')
    expect(page.words).toContain('1件が「つづいている」に、1件が「おわった」になります。')
    expect(page.words).toContain('いま：つづいている→おわった')
    page.unfold()
    expect(page.words).toContain('防府市が2026年11月1日に確かめました：おわりました')
    expect(page.has('button', 'ファイルをつくる')).toBe(true)
    expect(await page.complaints()).toEqual([])
  })

  test('reads a results sheet: what changes of each figure, and its page as readers will see it', async () => {
    newDevice()
    const { page } = await openApp('/staff', sourceWithSheet('sanyo-onoda', {}), onDay('2026-11-30'))
    const sheet = readFileSync('seeds/results/352161.csv', 'utf8').replace(
      /^(352161,sanyo-onoda-kpi-a2,[^,]*,,2022),,(.*?),,/m,
      '$1,99000,$2,https://www.city.sanyo-onoda.lg.jp/kpi,3',
    )
    await drop(page, sheet, '結果.csv')
    await waitFor(page, '1件の結果が入ります。')
    expect(page.words).toContain('（2022年度）：なし→99000人、3継続')
    page.unfold()
    expect(page.words).toContain('山陽小野田市が、あとから出した結果')
    expect(page.words).toContain('2022年度：99,000人')
    expect(page.leadsTo('このめやすのページを開く')).toBe('/indicators/sanyo-onoda-kpi-a2')
    expect(page.has('button', 'ファイルをつくる')).toBe(true)
    expect(await page.complaints()).toEqual([])
  })

  test('reads a table of the open data: what is corrected of the plan, and the lines of its seeds', async () => {
    const { page } = await openStaff([])
    const select = page.find('combobox', 'どのまちの表ですか') as HTMLSelectElement
    select.value = 'hofu'
    select.dispatchEvent(new Event('change'))
    await waitFor(page, '読む人から聞かれたこと')
    const table = realOpenData.find(({ path }) => path === 'open-data/initiatives.csv')!.text
    await drop(page, table.replace('若者の出会いの機会の提供', '若者の出会いの場の提供'), 'initiatives.csv')
    await waitFor(page, '1件の、1か所がかわります。')
    expect(page.words).toContain('表「取り組み」（initiatives）として読みました。')
    expect(page.words).toContain('題名（title）：「若者の出会いの機会の提供」→「若者の出会いの場の提供」')
    expect(page.words).toContain('「352063-corrections.txt」というファイルができます。')
    expect(page.leadsTo('今のページを開く')).toBe('/initiatives/hofu-3')
    expect(await page.complaints()).toEqual([])
  })

  test('refuses a sheet as a whole with its reason, and hands nothing in', async () => {
    const { page } = await openStaff()
    await drop(page, filled({ 'hofu-8': 'つづいている,2026-03-01' }))
    await waitFor(page, 'この表は、読みませんでした')
    expect(page.says('alert')[0]).toContain('の確認日が、2026年4月1日から2026年3月1日にもどっています。')
    expect(page.has('button', 'ファイルをつくる')).toBe(false)
    await page.press('button', '元にもどす')
    await vi.waitFor(() => expect(page.has('alert')).toBe(false))
  })

  test('says at once what a file is that is no table, before any town is chosen', async () => {
    const { page } = await openStaff([])
    await drop(page, '%PDF-1.7', '352063.pdf')
    await waitFor(page, 'これはPDFです。')
    expect(page.words).not.toContain('どのまちの表かわかりません')
    await drop(page, 'a,b\r\n1,2\r\n')
    await waitFor(page, 'このファイルは、どのまちの表かわかりません。')
  })

  test('asks for the town of a file that does not say it, and reads it then', async () => {
    const { page } = await openStaff()
    await drop(page, 'a,b\r\n1,2\r\n')
    await waitFor(page, 'このファイルは、どのまちの表かわかりません。')
    const select = page.find('combobox', 'どのまちの表ですか') as HTMLSelectElement
    select.value = 'hofu'
    select.dispatchEvent(new Event('change'))
    await waitFor(page, '見出しの行がありません')
  })

  test('takes one day for many, gives a step back, and keeps what was begun on the device', async () => {
    const { page } = await openStaff([known({ confirmedOn: '2025-04-01' })])
    const select = page.find('combobox', 'どのまちの表ですか') as HTMLSelectElement
    select.value = 'hofu'
    select.dispatchEvent(new Event('change'))
    await waitFor(page, '確かめるときが来たもの（1件）')
    expect(page.words).toContain('まだ確かめていないもの（89件）')
    const due = page.within('group', '確かめるときが来たもの（1件）')
    await due.press('checkbox', due.names('checkbox')[0]!)
    await page.press('button', '1件は、これも、まだ同じ')
    await waitFor(page, '1件は、日付など、くわしいことだけがかわります。')
    await waitFor(page, '確認日：2025年4月1日→2026年11月30日')
    await waitFor(page, 'ここまでは、この端末に保存してあります。')
    await page.press('button', '元にもどす')
    await waitFor(page, '確かめるときが来たもの（1件）')
    expect(page.words).not.toContain('かわるところ')
  })

  test('has what was begun when it is opened again', async () => {
    const first = await openStaff()
    await drop(first.page, filled({ 'hofu-3': 'つづいている,2026-04-01' }))
    await waitFor(first.page, 'ここまでは、この端末に保存してあります。')
    const { page } = await openApp('/staff', sourceWithSheet('hofu', { now: [known()] }), onDay('2026-11-30'))
    await waitFor(page, '1件が「つづいている」に、1件が「まだ確かめていない」になります。')
  })

  test('finds again what readers have asked, keeps it on the device, and tells when it is answered', async () => {
    const { page, router } = await openStaff([])
    const select = page.find('combobox', 'どのまちの表ですか') as HTMLSelectElement
    select.value = 'hofu'
    select.dispatchEvent(new Event('change'))
    await waitFor(page, '読む人から聞かれたこと')
    const paste = async (text: string): Promise<void> => {
      const field = page.find('textbox', 'コピーした文') as HTMLTextAreaElement
      field.value = text
      field.dispatchEvent(new Event('input'))
      await page.press('button', '下にならべる')
    }
    await paste(
      '「若者の出会いの機会の提供」についてです。\nこの取り組みは、今も続いていますか。\n答え：\n「海の家」についてです。',
    )
    await waitFor(page, '読む人から聞かれたもの（1件）')
    await waitFor(page, '1件について、聞かれたことをならべました。')
    expect(page.words).toContain('どの取り組みのことか、わからなかったもの（1件）海の家')
    expect(page.words).toContain('表のID：hofu-3この取り組みは、今も続いていますか。')
    expect(page.words).not.toContain('かわるところ')
    await router.push('/about')
    await router.push('/staff')
    await waitFor(page, '読む人から聞かれたもの（1件）')
    await drop(page, filled({ 'hofu-3': 'つづいている,2026-04-01' }))
    await waitFor(page, '聞かれたもののうち1件は、もう表に答えが入っています。')
    expect(page.has('group', '読む人から聞かれたもの（1件）')).toBe(false)
    await page.press('button', '聞かれたことを消す')
    await waitFor(page, '聞かれたことを消しました。')
    expect(page.words).toContain('1件が「つづいている」になります。')
  })

  test('is one line of the page about the app', async () => {
    const { page } = await openApp('/about', sourceWithSheet('hofu', {}))
    expect(page.leadsTo('市や町の職員の方へ今も続いているかを、表で知らせる')).toBe('/staff')
  })
})
