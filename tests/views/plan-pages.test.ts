import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { Level } from '#domain/wording.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realRelease, realSeeds } from '#support/real-release.ts'
import { wordsOf, type Screen } from '#support/screen.ts'
import { keeperWith, keptSettings } from '#support/store-app.ts'

const open = async (path: string): Promise<Screen> => (await openApp(path, sourceOf(realFiles))).page
/** The page with all that it folds unfolded. */
async function openWhole(path: string): Promise<Screen> {
  const page = await open(path)
  page.unfold()
  return page
}
/** The page as someone sees it who has chosen the document's own words, or easy ones. */
const openAt = async (level: Level, path: string): Promise<Screen> =>
  (await openApp(path, sourceOf(realFiles), { keeper: keeperWith({ first: keptSettings({ level }) }) })).page
/** What stands between two headings of a page, or after the last. */
const between = (page: Screen, from: string, to: string): string =>
  page.words.split(from.replace(/\s/g, ''))[1]?.split(to.replace(/\s/g, ''))[0] ?? ''

describe('all towns', () => {
  test('are led to with the years of their plans', async () => {
    const page = await open('/towns')
    expect(page.names('heading')).toEqual(['まちをえらぶ', 'まちごとの計画'])
    expect(page.leadsTo('防府市2015〜2019年度の計画')).toBe('/towns/hofu')
    expect(page.leadsTo('萩市7つの市と町で進める計画だけ')).toBe('/towns/hagi')
    expect(page.names('link').filter((name) => /[市町](2|7)/.test(name))).toHaveLength(7)
    expect(await page.complaints()).toEqual([])
  })

  test('stand in their places too', async () => {
    const map = (await open('/towns')).within('list', '7つの市と町の、およその位置')
    expect([...map.names('link')].sort()).toEqual(realRelease.towns.map(({ name }) => name).sort())
  })

  test('lead on to what they do together', async () => {
    expect((await open('/towns')).leadsTo('7つの市と町の計画7つの市と町がいっしょに進めること')).toBe('/region')
  })
})

describe('a town', () => {
  test('with a plan of its own says its years and hangs out its goals', async () => {
    const page = await open('/towns/hofu')
    expect(page.find('heading', '防府市').tagName).toBe('H1')
    expect(page.words).toContain('2015〜2019年度の計画今も続いているかは、市役所に聞いてください。')
    expect(page.names('heading')).toContain('5つの目標')
    expect(page.leadsTo(`基本目標３${plainNameOf('hofu-g3')}取り組み25件、めやす23件`)).toBe('/goals/hofu-g3')
    expect(await page.complaints()).toEqual([])
  })

  test('without one says so, and shows what the seven do together', async () => {
    const page = await open('/towns/tsuwano')
    expect(page.words).toContain('津和野町だけの計画は、このアプリのもとにした資料の中にありません。')
    expect(page.words).toMatch(
      /津和野町が加わることを、資料の表からはっきり読み取れる取り組みは\d+件あります。ほかの取り組み\d+件は、どのまちが加わるのかを、表の印から/,
    )
    expect(page.leadsTo('津和野町に住む人の数')).toBe('/indicators/region-2022-kpi-population#tsuwano')
  })

  test('that the seven do not hold is not here', async () => {
    expect((await open('/towns/tokyo')).names('heading')).toEqual(['このページはありません'])
  })
})

test('the region holds the plans of the seven, the newer one first, each with whom to ask', async () => {
  const page = await open('/region')
  expect(page.names('heading').slice(0, 4)).toEqual([
    '7つの市と町の計画',
    '第2期7市町のビジョン（検討）',
    '全体のめやす',
    '7市町の共同事業（2021年度）',
  ])
  const ask = '今も続いているかは、それぞれの市役所や町役場に聞いてください。'
  expect(page.words).toContain(`これは2021年度の計画です。${ask}`)
  expect(page.words).toContain(`これは2022〜2026年度についての検討です。決まったことではなく、考えたことです。${ask}`)
  expect(page.words).toContain('はじめ−843人/年間目標（2021年まで）「基準値より減少」、ほかの年の目標1件')
  expect(await page.complaints()).toEqual([])
})

describe('a plan', () => {
  test('shows its contents, its strategies and its words', async () => {
    const page = await open('/plans/mine')
    expect(page.names('heading')).toEqual([
      '美祢市まち・ひと・しごと創生総合戦略',
      '計画の中身',
      '重要戦略',
      '計画に書いてあること',
      '用語の説明',
      'もとの資料',
    ])
    expect(page.within('navigation', 'ここまでの道').names('link')).toEqual(['ホーム', '美祢市'])
    expect(await page.complaints()).toEqual([])
  })

  test('whose id only begins like one is not here', async () => {
    expect((await open('/plans/mine-2')).names('heading')).toEqual(['このページはありません'])
  })
})

describe('a goal', () => {
  test('shows each group with its initiatives and its own indicators', async () => {
    const page = await open('/goals/hofu-g3')
    expect(page.find('heading', `基本目標３${plainNameOf('hofu-g3')}`).tagName).toBe('H1')
    expect(page.words).toContain('目標：取り組み25件、めやす23件')
    expect(page.leadsTo(plainNameOf('hofu-kpi-20'))).toBe('/indicators/hofu-kpi-20')
    expect(page.words).toContain('はじめ3件目標（2015〜2019年度の5年間で合わせて）24件結果がのっていない')
    expect(await page.complaints()).toEqual([])
  })

  test('that is a strategy points at the measures that it names', async () => {
    const page = await open('/goals/mine-s1')
    expect(page.names('heading')).toContain('特に関連する施策')
    expect(between(page, '特に関連する施策', 'ほかに書いてあること')).toContain(plainNameOf('mine-1-2-1'))
  })

  test('with a schedule shows planned and done, year by year', async () => {
    const page = await open('/goals/sanyo-onoda-b')
    const schedule = page.within('table', '年ごとの予定')
    expect(schedule.names('rowheader')).toEqual([
      '2020年度',
      '2020年度',
      '2021年度',
      '2021年度',
      '2021年度',
      '2021年度',
      '2022年度',
      '2022年度',
    ])
    expect(schedule.words).toContain('したこと市は、11月をスマイルエイジング月間にしました。')
    expect(schedule.words).toContain('もとの文を見る11月をスマイルエイジング月間と定め')
  })

  test('asked for by the id of an initiative is not here', async () => {
    expect((await open('/goals/hofu-25-1')).names('heading')).toEqual(['このページはありません'])
  })
})

describe('an initiative', () => {
  test('with five parts shows each, and says that its title is ours', async () => {
    const page = await open('/initiatives/hofu-72')
    expect(page.names('heading').slice(0, 2)).toEqual([plainNameOf('hofu-72'), '5つに分かれています'])
    expect(page.words).toContain('この題名は、私たちが付けたものです。')
    const parts = [1, 2, 3, 4, 5].map((part) => plainNameOf(`hofu-72.${part}`))
    expect(parts.map((part) => page.leadsTo(part))).toEqual(
      [1, 2, 3, 4, 5].map((part) => `/initiatives/hofu-72.${part}`),
    )
    expect(await page.complaints()).toEqual([])
  })

  test('that is a part stands under the whole', async () => {
    const page = await openWhole('/initiatives/hofu-72.1')
    expect(page.leadsTo(`72${plainNameOf('hofu-72')}`)).toBe('/initiatives/hofu-72')
  })

  test('answers first: what it is, what to ask, whom; then its printed lines, and the rest folded', async () => {
    const page = await open('/initiatives/hofu-25-1')
    expect(page.names('heading').slice(0, 2)).toEqual([plainNameOf('hofu-25-1'), '市役所で聞くこと'])
    expect(page.has('button', '電話で話す文')).toBe(true)
    expect(page.has('button', '保存する')).toBe(true)
    expect(page.has('button', '送る')).toBe(true)
    expect(page.leadsTo('防府市役所に電話する0835-23-2111')).toBe('tel:0835232111')
    expect(page.leadsTo('防府市の公式サイトを開く')).toBe('https://www.city.hofu.yamaguchi.jp/')
    const rows = [...page.element.querySelectorAll('details.row')] as HTMLDetailsElement[]
    expect(rows.map((row) => [wordsOf(row.querySelector('summary')!), row.open])).toEqual([
      ['この分野の目標と結果3件', false],
      ['計画の中の場所と、近い取り組み', false],
      ['まちがいを知らせる', false],
    ])
    const order = ['市役所で聞くこと', 'もとの資料：防府市総合戦略', 'この分野の目標と結果', '計画の中の場所']
    const places = order.map((words) => page.words.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(await page.complaints()).toEqual([])
  })

  test('shows the printed words in their lines, and the indicators of its group', async () => {
    const page = await openWhole('/initiatives/hofu-25-1')
    expect(page.words).not.toContain('もとの文を見る')
    const strip = page.within('region', 'もとの資料')
    expect([...strip.element.querySelectorAll('mark')].map(wordsOf).join('')).toContain('「ソラール」の魅力向上')
    expect(strip.words).toContain('2015年10月')
    expect(page.words).toContain(
      `めやすは、取り組み1つずつではなく、まとまりごとに決められています。めやすが決められているまとまり：${plainNameOf('hofu-g2-m3')}`,
    )
    expect(page.leadsTo(plainNameOf('hofu-kpi-19'))).toBe('/indicators/hofu-kpi-19')
    expect(page.words).toContain('はじめ69,071人目標（2019年度まで）80,000人結果がのっていない')
    expect(page.within('region', 'もとの資料').leadsTo('308〜310行目')).toBe(
      '/documents/hofu-strategy-2015?of=hofu-25-1#L308-310',
    )
  })

  test('with an indicator of its own does not say that it belongs to a group', async () => {
    const page = await openWhole('/initiatives/mine-1-1-2')
    expect(page.names('button').filter((name) => name.startsWith('この分野の目標と結果'))).toHaveLength(1)
    expect(page.words).not.toContain('取り組み1つずつではなく')
  })

  test('of which nobody can read who takes part says why', async () => {
    const page = await open('/initiatives/region-2021-1-a-1.1')
    expect(page.words).toContain(
      'どのまちが加わるのか、読み取れません。○は7つですが、見出しは8列です（山陽小野田市が2列）。列がずれていて、どのまちの印か読み取れません。',
    )
    expect(page.words).toContain('資料には、題名だけが書いてあります。')
    expect(page.has('link', '宇部市')).toBe(false)
  })

  test('in which all seven take part names the seven', async () => {
    const page = await open('/initiatives/region-2021-1-a-1.2')
    for (const { id, name } of realRelease.towns) expect(page.leadsTo(name)).toBe(`/towns/${id}`)
  })

  test.each(['/initiatives/hofu-999', '/initiatives/nobody-1', '/initiatives/hofu-g3'])(
    'at %s there is none',
    async (path) => {
      expect((await open(path)).names('heading')).toEqual(['このページはありません'])
    },
  )
})

describe('an indicator', () => {
  test('with years of results says the latest, and why one of them is missing', async () => {
    const page = await openWhole('/indicators/sanyo-onoda-kpi-b2')
    expect(page.names('img')).toEqual(['図：2021年度は、約82万人でした。目標には、約30万人とどきませんでした。'])
    expect(page.words).toContain(
      'はじめは、約107万人（1,072,438人）でした。2021年度までに、1年に約112万人（1,117,438人）をめざす計画です。2021年度は、約82万人（816,325人）でした。',
    )
    const table = page.within('table', '数字で見る')
    expect(table.names('rowheader')).toEqual([
      'はじめ資料の「当初」',
      '目標2020年度まで',
      '目標2021年度まで',
      '目標2022年度まで',
      '結果2020年度',
      '結果2021年度',
      '結果2022年度',
    ])
    expect(table.says('cell').at(-1)).toMatch(/^資料では空らんです/)
    expect(page.names('heading')).toContain('まちが書いた理由')
    expect(await page.complaints()).toEqual([])
  })

  test('with two slices shows them apart', async () => {
    const page = await open('/indicators/hofu-kpi-15')
    expect(page.names('heading').slice(1, 3)).toEqual(['小学校', '中学校'])
    expect(page.names('img')).toHaveLength(2)
  })

  test('of the population shows each town under its own name, and never sums what a picture holds', async () => {
    const page = await openWhole('/indicators/region-2022-kpi-population')
    expect(page.names('heading').slice(1, 10)).toEqual([
      'まちの判断',
      'ほかの年の目標',
      '山口市',
      '宇部市',
      '萩市',
      '防府市',
      '美祢市',
      '山陽小野田市',
      '津和野町',
    ])
    expect(page.element.querySelector('#tsuwano')?.textContent).toContain('津和野町')
    expect(page.words).toContain('約642,000人')
    expect(page.words).toContain('資料では絵の中にあり、読み取れません')
  })

  test('that does not exist is not here', async () => {
    expect((await open('/indicators/hofu-kpi-999')).names('heading')).toEqual(['このページはありません'])
  })
})

describe('a theme', () => {
  test('gathers what carries it, plan by plan, and names the towns without a plan', async () => {
    const page = await open('/themes/geopark')
    expect([...page.element.querySelectorAll('summary .bold')].map(wordsOf)).toEqual([
      '美祢市',
      '美祢市総合戦略',
      '7市町の共同事業（2021年度）',
    ])
    expect(page.words).toContain('これは2015〜2019年度の計画です。今も続いているかは、市役所に聞いてください。')
    expect(between(page, 'そのまちだけの計画が資料の中にないまち', '。')).toBe('山口市宇部市萩市津和野町')
    expect(await page.complaints()).toEqual([])
  })

  test('that does not exist is not here', async () => {
    expect((await open('/themes/gold')).names('heading')).toEqual(['このページはありません'])
  })
})

describe('a document', () => {
  test('marks what the record quotes, and goes to the lines that the address names', async () => {
    const page = await open('/documents/hofu-strategy-2015?of=hofu-25-1#L308-310')
    expect(page.find('heading', '防府市まち・ひと・しごと創生総合戦略（抜粋）').tagName).toBe('H1')
    expect(page.words).toContain('2015年10月に出されたもの、2016年12月に変更。')
    const marks = [...page.element.querySelectorAll('mark')].map(({ textContent }) => textContent).join('')
    expect(marks).toContain('「ソラール」の魅力向上')
    expect(document.activeElement?.id).toBe('L308')
  })

  test('says which words the extraction has misread', async () => {
    expect((await open('/documents/mine-strategy-2015')).words).toContain('「美祿」は「美祢」と読みました。')
  })

  test('at lines that it does not have stands at its beginning', async () => {
    const page = await open('/documents/hofu-strategy-2015#L99999')
    expect(page.element.querySelector('.named')).toBeNull()
  })

  test('that does not exist is not here', async () => {
    expect((await open('/documents/nothing')).names('heading')).toEqual(['このページはありません'])
  })
})

describe('about', () => {
  test('names every plan, where the data is and what stays on the device', async () => {
    const page = await open('/about')
    expect(page.names('heading')).toEqual([
      'このアプリについて',
      'だれが出しているか',
      'あるもの',
      'ないもの',
      'もとの資料',
      'テーマから見る',
      'この端末にあるもの',
      'データを使う',
    ])
    expect(page.leadsTo('防府市総合戦略2015〜2019年度、取り組み86件、めやす70件')).toBe('/plans/hofu')
    expect(page.leadsTo('データをダウンロードするすべての数字と文を、表（CSVとJSON）で')).toBe('/data')
    expect(page.words).toContain('どこにも送りません。')
    expect(await page.complaints()).toEqual([])
  })

  test('leads to the words that are explained', async () => {
    expect((await open('/about')).leadsTo('用語の説明資料のことば、役所のことば')).toBe('/glossary')
  })
})

describe('the glossary', () => {
  test('has the words of documents and ours folded by their first sound, with their number', async () => {
    const page = await open('/glossary')
    expect(page.find('heading', '用語の説明').tagName).toBe('H1')
    const rows = [...page.element.querySelectorAll('details')]
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every((row) => !row.open && /^.行\d+件$/.test(wordsOf(row.querySelector('summary')!)))).toBe(true)
    const all = realSeeds.glossary.length + realSeeds.plans.reduce((sum, { terms }) => sum + terms.length, 0)
    expect(page.words).toContain(`用語は、全部で${all}件あります。`)
    expect(page.says('term')).toHaveLength(all)
  })

  test('finds a word by its name and by its reading, and says where there is none', async () => {
    const page = await open('/glossary')
    const type = async (typed: string): Promise<void> => {
      const field = page.find('searchbox', '用語をさがす') as HTMLInputElement
      field.value = typed
      field.dispatchEvent(new Event('input'))
      await flushPromises()
    }
    const { name, kana } = realSeeds.glossary.map(({ value }) => value).find((word) => word.name.length > 3)!
    for (const typed of [name, kana, name.slice(0, 3)]) {
      await type(typed)
      expect(page.says('term')).toContain(name)
      expect(page.says('term').length).toBeLessThan(15)
    }
    await type('ぬぬぬ')
    expect(page.words).toContain('見つかりませんでした。')
    await type('')
    expect(page.element.querySelectorAll('details').length).toBeGreaterThan(5)
  })

  test('unfolds the row of the word that an address names', async () => {
    const word = realSeeds.glossary[0]!.value
    const page = await open(`/glossary#${word.name}`)
    expect(page.element.querySelector(`[id="${word.name}"]`)!.closest('details')!.open).toBe(true)
  })

  test("says of a document's word which one explains it, and on which line", async () => {
    const page = await open('/glossary')
    const { value: term } = realSeeds.plans.flatMap(({ terms }) => terms)[0]!
    const link = page.element.querySelector(`a[href^="/documents/"][href*="of=${term.id}#"]`)!
    expect(wordsOf(link.closest('dd')!)).toContain('の説明をもとにしました。')
    expect(wordsOf(link.closest('dd')!.previousElementSibling!)).toBe(term.name.replace(/\s/g, ''))
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await open('/glossary')).complaints()).toEqual([])
  })
})

describe("in the document's own words", () => {
  test('arms, headings and the trail are as printed', async () => {
    const page = await openAt('printed', '/goals/hofu-g3')
    expect(page.names('heading').slice(0, 2)).toEqual(['基本目標３産業振興による新たな雇用の創出', '①企業誘致の推進'])
    expect(page.words).toContain('企業誘致優遇措置指定件数')
    expect(page.words).not.toContain(plainNameOf('hofu-g3'))
    expect(await page.complaints()).toEqual([])
  })

  test('an initiative of which there is only a title says so', async () => {
    const page = await openAt('printed', '/initiatives/region-2021-1-a-1.1')
    expect(page.words).toContain('2021年度の計画資料には、題名だけが書いてあります。')
  })

  test('a title of ours is said to be ours', async () => {
    expect((await openAt('printed', '/initiatives/hofu-72')).words).toContain('この題名は、私たちが付けたものです。')
  })

  test('an indicator is called by its printed name', async () => {
    expect(
      (await openAt('printed', '/indicators/hofu-kpi-19')).find('heading', '防府市青少年科学館の入館者数').tagName,
    ).toBe('H1')
  })
})

test('in easy words a page is called as in plain ones, and says what it says in easy sentences', async () => {
  const easy = realSeeds.plans.flatMap(({ texts }) => texts).find(({ value: [id] }) => id === 'hofu-25-1')!.value[1]
    .easy
  const page = await openAt('easy', '/initiatives/hofu-25-1')
  expect(page.find('heading', plainNameOf('hofu-25-1')).tagName).toBe('H1')
  expect(wordsOf(page.element.querySelector('.paragraph p')!)).toBe(easy)
  expect(await page.complaints()).toEqual([])
})

test('an address that leads nowhere says so, and where one can go', async () => {
  const page = await open('/nowhere/at/all')
  expect(page.names('heading')).toEqual(['このページはありません'])
  expect(page.leadsTo('ホームへ')).toBe('/')
  expect(await page.complaints()).toEqual([])
})
