import { afterEach, describe, expect, test, vi } from 'vitest'
import FigureShare from '#components/indicator/FigureShare.vue'
import { draw } from '#support/draw.ts'

const given = {
  citation: '転入した人\n防府市 131行目',
  picture: '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"/>',
  file: 'made-kpi-6.png',
}
const copy = '出どころといっしょにコピー'
const save = '画像で保存する'
const takeaway = (more: { of?: string } = {}) => draw(FigureShare, { ...given, ...more })

const browserCopies = (writeText: unknown): void =>
  void vi.stubGlobal('navigator', { clipboard: writeText ? { writeText } : undefined })

/** A browser that draws, or does not; what it was given to download. */
function browserDraws({
  decodes = true,
  blob = new Blob(['png']),
}: { readonly decodes?: boolean; readonly blob?: Blob | null } = {}) {
  const downloads: { readonly name: string; readonly address: string }[] = []
  const sources: string[] = []
  vi.stubGlobal(
    'Image',
    class {
      src = ''
      naturalWidth = 12
      naturalHeight = 6
      async decode() {
        sources.push(this.src)
        if (!decodes) throw new DOMException('no picture', 'EncodingError')
      }
    },
  )
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => {} } as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(blob))
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, address: this.href })
  })
  return { downloads, sources }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a figure to take away', () => {
  test('has two buttons and says nothing before one is pressed', async () => {
    const drawn = await takeaway()
    expect(drawn.names('button')).toEqual([copy, save])
    expect(drawn.says('status')).toEqual([''])
    expect(drawn.has('textbox')).toBe(false)
  })

  test('of several names its figure on each button', async () => {
    expect((await takeaway({ of: '小学校' })).names('button')).toEqual([`小学校${copy}`, `小学校${save}`])
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await takeaway()).complaints()).toEqual([])
  })
})

describe('copying', () => {
  test('puts text and source on the clipboard and says so', async () => {
    const writeText = vi.fn(async () => {})
    browserCopies(writeText)
    const drawn = await takeaway()
    await drawn.press('button', copy)
    expect(writeText).toHaveBeenCalledExactlyOnceWith(given.citation)
    expect(drawn.says('status')).toEqual(['コピーしました。'])
    expect(drawn.has('textbox')).toBe(false)
  })

  test.each([
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['has no clipboard', undefined],
  ])('shows the text to copy by hand where the browser %s', async (_, writeText) => {
    browserCopies(writeText)
    const drawn = await takeaway()
    await drawn.press('button', copy)
    expect(drawn.says('status')).toEqual(['コピーできませんでした。下の文をえらんで、コピーしてください。'])
    const text = drawn.find('textbox', 'コピーする文') as HTMLTextAreaElement
    expect([text.value, text.readOnly]).toEqual([given.citation, true])
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, given.citation.length])
    expect(await drawn.complaints()).toEqual([])
  })

  test('begins anew with another figure', async () => {
    browserCopies(undefined)
    const drawn = await takeaway()
    await drawn.press('button', copy)
    await drawn.change({ citation: 'ほか', file: 'made-kpi-7.png' })
    expect([drawn.says('status'), drawn.has('textbox')]).toEqual([[''], false])
  })
})

describe('saving a picture', () => {
  test('downloads a file under its name and says so', async () => {
    const { downloads, sources } = browserDraws()
    const drawn = await takeaway()
    await drawn.press('button', save)
    expect(sources).toEqual([`data:image/svg+xml;charset=utf-8,${encodeURIComponent(given.picture)}`])
    expect(downloads).toEqual([{ name: given.file, address: 'blob:made' }])
    expect(drawn.says('status')).toEqual(['絵をつくりました。ブラウザーの「ダウンロード」を見てください。'])
  })

  test.each([
    ['cannot draw it', { decodes: false }],
    ['gives no file', { blob: null }],
  ])('says that there is none where the browser %s', async (_, browser) => {
    const { downloads } = browserDraws(browser)
    const drawn = await takeaway()
    await drawn.press('button', save)
    expect(downloads).toEqual([])
    expect(drawn.says('status')).toEqual(['絵をつくれませんでした。'])
  })
})
