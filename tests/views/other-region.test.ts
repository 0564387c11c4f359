import { readFileSync } from 'node:fs'
import { flushPromises } from '@vue/test-utils'
import { createMemoryHistory } from 'vue-router'
import { describe, expect, test, vi } from 'vitest'
import { makeRouter } from '#app/router.ts'
import { isGroup } from '#domain/entry.ts'
import KioskSupportView from '#features/kiosk/KioskSupportView.vue'
import KioskView from '#features/kiosk/KioskView.vue'
import { shellPlugin } from '#hosting/shell-plugin.ts'
import { webManifest } from '#hosting/web-manifest.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { app } from '#texts/frame.ts'
import { appDescription } from '#texts/joint-words.ts'
import { releaseWords } from '#texts/region-words.ts'
import { openApp } from '#support/draw.ts'
import { otherRegion } from '#support/other-region.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { deviceWith, savedItem } from '#support/store-app.ts'

/**
 * A region with three municipalities of its own, and no change of the code: nothing that the app says may name the
 * region or the towns of our seeds, or their number.
 */
const ours = readSeeds(process.cwd())
const forbidden = [
  ...ours.towns.flatMap(({ name }) => [name, name.slice(0, -1)]),
  ...ours.regions.flatMap(({ value: { name, nickname } }) => [name, nickname]),
  ...['ゆめ回廊', '秋吉台'],
  ...['7つ', '７つ', '七つ', '7市', '７市', '7町'],
]
/** The words of a text that only our own region can mean. */
const foundIn = (text: string): readonly string[] => forbidden.filter((words) => text.includes(words))

const checked = checkedSeeds(otherRegion)
const release = await makeRelease(checked, () => '2026-01-02')
const { files } = release
const source = sourceOf(files)

const description = '北のまちの3つの市と町と村の計画を、もとの資料の行まで読めるアプリ'
/** `index.html` as the build writes it. */
function pageWith(texts: Parameters<typeof shellPlugin>[0], html: string): string {
  const { transformIndexHtml } = shellPlugin(texts) as unknown as {
    transformIndexHtml: { handler: (html: string, context: object) => string }
  }
  return transformIndexHtml.handler(html, {})
}

const { entries, indicators } = {
  entries: otherRegion.plans.flatMap((plan) => plan.entries.map(({ value }) => value)),
  indicators: otherRegion.plans.flatMap((plan) => plan.indicators.map(({ value }) => value)),
}
const paths = [
  '/towns',
  '/',
  '/region',
  '/regions/north-region',
  ...otherRegion.towns.flatMap(({ id }) => [`/towns/${id}`, `/leaflet?town=${id}`, `/find?town=${id}`]),
  ...otherRegion.plans.map(({ plan }) => `/plans/${plan.value.id}`),
  ...entries.map((entry) => `/${isGroup(entry) ? 'goals' : 'initiatives'}/${entry.id}`),
  ...indicators.map(({ id }) => `/indicators/${id}`),
  ...otherRegion.themes.map(({ id }) => `/themes/${id}`),
  ...otherRegion.plans.map(({ document }) => `/documents/${document.id}`),
  '/how-we-judge',
  '/search',
  '/search?q=家',
  '/search?q=蒸気機関車',
  '/find',
  '/find?scene=settling',
  ...otherRegion.towns.flatMap(({ id }) => [`/find?scene=settling&town=${id}`, `/find?scene=sailing&town=${id}`]),
  '/compare',
  '/compare?towns=aoki,akasaka',
  '/compare?towns=aoki,akasaka,kurokawa,nowhere&topics=gaps',
  ...['people', 'population', 'support', 'gaps', 'figures', 'settling', 'sailing'].map((topic) => `/compare/${topic}`),
  '/saved',
  '/leaflet',
  '/leaflet?towns=aoki,kurokawa',
  '/leaflet?saved=1',
  '/open',
  '/glossary',
  '/about',
  '/install',
  '/device',
  '/data',
  '/software',
  '/fair',
  '/staff',
  '/nowhere',
]

describe('another region', () => {
  test('is asked for every page that the app has', () => {
    const router = makeRouter(createMemoryHistory())
    const drawn = new Set<unknown>(paths.map((path) => router.resolve(path).name))
    expect(router.getRoutes().filter(({ name }) => !drawn.has(name))).toEqual([])
  })

  test.each(paths)('%s says nothing of ours', async (path) => {
    // The page of the data asks the site what its tables are.
    const described = openDataFiles(checked, release).find((file) => file.path.endsWith('datapackage.json'))!.text
    vi.stubGlobal('fetch', async () => new Response(described))
    const listKeeper = deviceWith(savedItem({ id: 'joint-1' }), savedItem({ id: 'aoki-1' }))
    const { frame, store } = await openApp(path, source, { listKeeper })
    await store.downloadAll()
    await flushPromises()
    expect(store.opening.kind).toBe('open')
    expect(frame.words).not.toContain('読みこんでいます')
    expect(foundIn(document.title + frame.element.outerHTML)).toEqual([])
    vi.unstubAllGlobals()
  })

  test.each([
    ['/booth', KioskView],
    ['/booth/support', KioskSupportView],
  ])('%s of the kiosk says nothing of ours', async (path, component) => {
    const { frame, router } = await openApp('/', source)
    router.addRoute({ path, name: path === '/booth' ? 'kiosk' : 'kioskSupport', component })
    router.addRoute({ path: '/booth/support', name: 'kioskSupport', component: KioskSupportView })
    await router.push(path)
    await flushPromises()
    expect(frame.element.querySelector('h1')).not.toBeNull()
    expect(foundIn(frame.element.outerHTML)).toEqual([])
    if (path === '/booth')
      expect([...frame.element.querySelectorAll('.starts a')].map((link) => link.getAttribute('href'))).toEqual([
        '/find',
        '/find?scene=settling',
        '/booth/support',
      ])
  })

  test('is what the page, the manifest and the release say', () => {
    const texts = { name: app.name, description: appDescription(releaseWords({ ...checked, plans: [] })) }
    const page = pageWith(texts, readFileSync('index.html', 'utf8'))
    expect(page).toContain(`<meta name="description" content="${description}">`)
    expect(foundIn(page)).toEqual([])
    expect(webManifest('/', texts).description).toBe(description)
    expect(foundIn(JSON.stringify(webManifest('/', texts)))).toEqual([])
    expect(files.flatMap(({ text }) => foundIn(text))).toEqual([])
    expect(files.filter(({ text }) => text.includes('yamaguchi'))).toEqual([])
  })

  test('is what the open data say', () => {
    const texts = openDataFiles(checked, release).map(({ text }) => text)
    expect(texts.flatMap(foundIn)).toEqual([])
    expect(texts.filter((text) => /yamaguchi|seven/.test(text))).toEqual([])
  })
})
