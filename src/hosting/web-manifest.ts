/** The web app manifest: what the app is called and looks like on a home screen. Below `base`, so that two sub-paths are two apps. */
export const webManifest = (base: string) => ({
  name: 'まちしるべ',
  short_name: 'まちしるべ',
  description: '山口ゆめ回廊の7つの市と町の計画を、もとの資料の行まで読めるアプリ',
  lang: 'ja',
  dir: 'ltr',
  id: base,
  start_url: base,
  scope: base,
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
})
