/** What the app is called, and what it is in one line. */
export type SiteTexts = { readonly name: string; readonly description: string }

/**
 * The web app manifest: what the app is called and looks like on a home screen. It lies below `base`, so that two
 * sub-paths are two apps.
 */
export const webManifest = (base: string, { name, description }: SiteTexts) => ({
  name,
  short_name: name,
  description,
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
