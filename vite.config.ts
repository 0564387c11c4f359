import './src/hosting/map-group-by.ts'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { firstLoadChunk } from './src/hosting/first-load-chunk.ts'
import { nextFolder, publishPlugin } from './src/hosting/publish-plugin.ts'
import { sitePublisher } from './src/hosting/publisher.ts'
import { preloadsOf } from './src/hosting/preloads.ts'
import { withIntegrity } from './src/hosting/precache-integrity.ts'
import { licencesPlugin } from './src/hosting/licences.ts'
import { writeHostRules } from './src/hosting/write-host-rules.ts'
import { siteOrigin } from './src/hosting/site-origin.ts'
import { shellPlugin } from './src/hosting/shell-plugin.ts'
import { paths } from './src/routing/paths.ts'
import { buildTargets, enginesPlugin } from './src/hosting/supported-engines.ts'
import { buildDay } from './src/seeding/release-record.ts'
import { seedsPlugin, siteTexts } from './src/seeding/vite-plugin.ts'
import { shippedSoftware } from './src/texts/software-page.ts'

/** The sub-path below which the app is served; `BASE=/x/ npm run build` for a site that is not at the root. */
const base = process.env.BASE ?? '/'
/** Where the site is written; tests build a second one elsewhere. */
const site = resolve(process.env.OUT ?? 'dist')
/** Where it is built: beside the site that is served, which it replaces when it is whole. */
const folder = nextFolder(site)
const today = buildDay(process.env, new Date())
const testing = Boolean(process.env.VITEST)

/** How many files of tests run at once. Vitest leaves one processor to itself: of two, half would be idle. */
const filesAtOnce = Math.max(2, availableParallelism() - 1)

/** How many journeys run at once; `JOURNEYS_AT_ONCE=1` on a machine that is too small for more. */
const journeysAtOnce = Number(process.env.JOURNEYS_AT_ONCE ?? 2)

/** The entry of the app: `index.html` names it. */
const entry = fileURLToPath(new URL('src/app/main.ts', import.meta.url))

export default defineConfig({
  base,
  plugins: [
    vue({
      template: {
        // Vue's static hoisting writes innerHTML, which our Trusted Types policy makes impossible.
        compilerOptions: { hoistStatic: false },
      },
    }),
    ...(testing
      ? []
      : [
          seedsPlugin(site, today, { base, origin: siteOrigin(process.env) }),
          shellPlugin(siteTexts(fileURLToPath(new URL('.', import.meta.url)))),
          enginesPlugin(),
          licencesPlugin({
            named: shippedSoftware.map(({ name }) => name),
            worker: fileURLToPath(new URL('src/app/service-worker/sw.ts', import.meta.url)),
            root: fileURLToPath(new URL('.', import.meta.url)),
          }),
          VitePWA({
            strategies: 'injectManifest',
            srcDir: 'src/app/service-worker',
            filename: 'sw.ts',
            registerType: 'prompt',
            // `register-service-worker.ts` registers with a TrustedScriptURL; the plugin's own helper uses a plain
            // string.
            injectRegister: false,
            // The shell's plugin writes it, so that it carries its hash like every file of the shell.
            manifest: false,
            includeManifestIcons: false,
            injectManifest: {
              // The shell and nothing else: packs belong to IndexedDB, index.html is served by the network alone.
              globPatterns: [
                'assets/**/*.{js,css}',
                'shell.html',
                'boot.js',
                'icons/*.{svg,png}',
                'manifest.webmanifest',
                'licences.txt',
              ],
              manifestTransforms: [withIntegrity(folder)],
            },
          }),
          publishPlugin(site, today, (next) => writeHostRules(next, base, Object.values(paths))),
        ]),
  ],
  define: {
    // The app uses neither the options API nor devtools in production: 3 KB that home need not wait for.
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    // Vue would make a Trusted Types policy that lets any string through to `innerHTML`. Our policy header refuses it,
    // which the console shows as an error at every load; allowing it would open that way for every string. Vue makes
    // none where it finds no `window.trustedTypes`. Our own policy is made through `globalThis`, which this does not
    // touch. Tests run without a build, where such a definition would make a `window`; and they name nobody who runs
    // the site.
    ...(testing
      ? {}
      : {
          'window.trustedTypes': 'false',
          'import.meta.env.PUBLISHER': JSON.stringify(sitePublisher(process.env)) ?? 'undefined',
        }),
  },
  build: {
    outDir: folder,
    // A site can be built outside of the project; what a build that failed has left there is no file of ours.
    emptyOutDir: true,
    target: buildTargets,
    modulePreload: {
      // It would be an inline script's worth of code for browsers that we do not serve.
      polyfill: false,
      resolveDependencies: preloadsOf,
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: firstLoadChunk(entry), priority: 2 },
            // What most pages share is one file: each file that may follow costs home its name, and a page a request.
            {
              name: 'common',
              minShareCount: 7,
              priority: 1,
              test: /src\/(?:components|composables|domain|drawings|routing|texts)\//,
            },
            // So is what a town lists in its open data: two of the pages that most readers open show it.
            {
              name: 'common',
              priority: 1,
              test: /src\/(?:components\/town\/TownLists|texts\/town-lists|domain\/(?:town-list|hosts))/,
            },
            // The person's database is one file, whoever opens it; so are the words of a figure and of its results.
            { name: 'user-data', priority: 1, test: /src\/storage\/user-data/ },
            { name: 'judgements', priority: 1, test: /src\/texts\/(?:judgements|town-results)/ },
            // What home shows behind its first load is one file.
            {
              name: 'HomeMore',
              priority: 1,
              test: /src\/(?:views\/Home[MF]|texts\/(?:home-words|long-list)|components\/(?:town\/TownSelect|life-event\/LifeEventIcons|fold\/LongList))/,
            },
            // Where passages are worded there are mostly facts, what a town says of today, and a mistake to be told of;
            // the page for officials draws what a town says as those pages do.
            {
              name: 'FactList',
              priority: 1,
              test: /src\/(?:components\/(?:plan\/FactL|text\/Passage|now\/Now[BC]|indicator\/TownR)|features\/handoff\/(?:Send|Rep)|texts\/reporti)/,
            },
          ],
        },
      },
    },
  },
  test: {
    globalSetup: 'tests/support/global-setup.ts',
    maxWorkers: filesAtOnce,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{hosting,storage,stores}/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        // These keep nothing between files, and half of their time went into loading the same modules again.
        test: {
          name: 'pure',
          include: ['tests/{domain,routing,texts,drawings,packs,sheets,seeding}/**/*.test.ts'],
          testTimeout: 15_000,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'seeds', include: ['tests/seeds/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/{composables,components,features,views,app}/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        // Real browsers on a busy machine: a step that failed is taken once more, and the report says that it was.
        // Journeys begin when the other tests have ended. Each has its own browser, profile and server.
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          maxWorkers: journeysAtOnce,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          retry: 1,
        },
      },
    ],
  },
})
