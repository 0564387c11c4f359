import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { webManifest, type SiteTexts } from './web-manifest.ts'

/**
 * The policy as a header and, in the page itself, as a meta element (which knows no frame-ancestors).
 * `trusted-types machi-sw`: the one policy is that for the worker's address in `register-service-worker.ts`. Vue's own
 * policy, which passes every string through to `innerHTML`, is not allowed, and `vite.config.ts` builds Vue without it.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types machi-sw',
]

const headers = (
  base: string,
): string => `# Read by static hosts (Netlify, Cloudflare Pages and others) and by npm start.
${base}*
  Content-Security-Policy: ${[...contentPolicy, "frame-ancestors 'none'"].join('; ')}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: geolocation=(), camera=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

${base}assets/*
  Cache-Control: public, max-age=31536000, immutable

${base}packs/*
  Cache-Control: public, max-age=31536000, immutable

${base}status.json
  Cache-Control: no-store

${['', 'index.html', 'shell.html', 'sw.js', 'boot.js', 'manifest.webmanifest', 'm/root.json'].map((path) => `${base}${path}\n  Cache-Control: no-cache`).join('\n\n')}
`

const redirects = (base: string): string => `# A missing file is missing; every other address is the app.
${['assets', 'packs', 'm', 'open-data', 'icons'].map((folder) => `${base}${folder}/* ${base}404.html 404`).join('\n')}
${base}* ${base}shell.html 200
`

const metaElement = (name: string, content: string): string => `<meta name="${name}" content="${escaped(content)}">`
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * Writes `shell.html`, the page that answers every navigation offline, and the hosts' rules.
 * The kill switch (`status.json`) compares `version`. The build's id stands in the shell, because a changed header
 * reaches an installed copy only when a byte of the shell changes.
 *
 * `texts` come from the seeds: what the page and the web manifest call the app.
 */
export function shellPlugin(texts: SiteTexts): Plugin {
  let base = '/'
  let folder = 'dist'
  let version = '0.0.0'
  return {
    name: 'machi-shell',
    configResolved(config) {
      base = config.base
      folder = resolve(config.root, config.build.outDir)
      version = (JSON.parse(readFileSync(join(config.root, 'package.json'), 'utf8')) as { version: string }).version
    },
    transformIndexHtml: {
      order: 'post',
      // While developing, Vite writes styles and scripts into the page, which the policy forbids: it is the build's.
      handler: (page, { server }) => {
        const html = page.replace('<!-- description -->', () => metaElement('description', texts.description))
        if (server) return html
        return html
          .replace(
            '<!-- policy -->',
            `<meta http-equiv="Content-Security-Policy" content="${contentPolicy.join('; ')}">`,
          )
          .replace('<!-- version -->', metaElement('version', version))
          .replace('<!-- manifest -->', `<link rel="manifest" href="${base}manifest.webmanifest">`)
      },
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.webmanifest',
        source: JSON.stringify(webManifest(base, texts)),
      })
    },
    writeBundle: {
      order: 'pre',
      handler() {
        const page = readFileSync(join(folder, 'index.html'), 'utf8')
        const build = createHash('sha256').update(page).digest('hex').slice(0, 12)
        const shell = page.replace('</head>', `  <meta name="build" content="${build}">\n  </head>`)
        writeFileSync(join(folder, 'index.html'), shell)
        writeFileSync(join(folder, 'shell.html'), shell)
        writeFileSync(join(folder, '_headers'), headers(base))
        writeFileSync(join(folder, '_redirects'), redirects(base))
      },
    },
  }
}
