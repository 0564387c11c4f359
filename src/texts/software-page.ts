/** The words of the page that says what of other people's software is in the app. */
export const software = {
  title: '使っているソフトウェアとライセンス',
  line: 'このアプリに入っているもの',
  lead: 'まちしるべには、ほかの人がつくったソフトウェアが入っています。どれも、自由に使ってよいものです。',
  under: (name: string, licence: string) => `${name}（${licence}）`,
  texts: 'ライセンスの全文を読む（英語）',
  builtTitle: 'このアプリの版',
  built: (version: string, build: string) => `${version}（${build}）`,
}

/** What is in the built app, by its own names. The build holds this list to what really is in it. */
export const shippedSoftware: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@digital-go-jp/design-tokens', licence: 'MIT' },
  { name: '@vitejs/plugin-vue', licence: 'MIT' },
  { name: '@vue/reactivity', licence: 'MIT' },
  { name: '@vue/runtime-core', licence: 'MIT' },
  { name: '@vue/runtime-dom', licence: 'MIT' },
  { name: '@vue/shared', licence: 'MIT' },
  { name: 'dexie', licence: 'Apache-2.0' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'pinia', licence: 'MIT' },
  { name: 'rolldown', licence: 'MIT' },
  { name: 'saxen', licence: 'MIT' },
  { name: 'uqr', licence: 'MIT' },
  { name: 'vite', licence: 'MIT' },
  { name: 'vue-router', licence: 'MIT' },
  { name: 'workbox-core', licence: 'MIT' },
  { name: 'workbox-precaching', licence: 'MIT' },
  { name: 'workbox-routing', licence: 'MIT' },
  { name: 'workbox-strategies', licence: 'MIT' },
  { name: 'workbox-window', licence: 'MIT' },
]
