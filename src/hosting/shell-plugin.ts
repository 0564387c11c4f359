import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { minifySync, type Plugin } from 'vite'
import { contentPolicy, headersOfAll } from './host-rules.ts'
import { securityContact, securityTxt } from './security-txt.ts'
import { webManifest, type SiteTexts } from './web-manifest.ts'

const metaElement = (name: string, content: string): string => `<meta name="${name}" content="${escaped(content)}">`
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * The hash of what an installed copy is made of, the headers it is kept with included: each build has its own, two
 * builds of the same files the same.
 */
function buildOf(folder: string): string {
  const hash = createHash('sha256').update(JSON.stringify(headersOfAll))
  const names = ['index.html', 'boot.js', 'manifest.webmanifest', 'assets', 'icons'].flatMap((name) =>
    name.includes('.')
      ? name
      : readdirSync(join(folder, name), { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => join(file.parentPath, file.name).slice(folder.length + 1)),
  )
  for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

/** `boot.js` without its comments, in the syntax of 2015: it runs in browsers that are too old for the app. */
function shrinkBoot(folder: string): void {
  const path = join(folder, 'boot.js')
  const { code, errors } = minifySync('boot.js', readFileSync(path, 'utf8'), { compress: { target: 'es2015' } })
  if (errors[0]) throw new Error(`boot.js cannot be read: ${errors[0].message}`)
  writeFileSync(path, code)
}

/**
 * Writes `shell.html`, the page that answers every navigation offline, `404.html`, by which a host shows the app at an
 * address that it knows nothing of.
 * The kill switch (`status.json`) compares `version`, and can name the builds that must go: the build's id is the hash
 * of all that an installed copy is made of.
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
        shrinkBoot(folder)
        const build = buildOf(folder)
        const page = readFileSync(join(folder, 'index.html'), 'utf8')
        const shell = page.replace('</head>', `  <meta name="build" content="${build}">\n  </head>`)
        for (const name of ['index.html', 'shell.html', '404.html']) writeFileSync(join(folder, name), shell)
        const status = JSON.parse(readFileSync(join(folder, 'status.json'), 'utf8')) as object
        writeFileSync(join(folder, 'status.json'), `${JSON.stringify({ ...status, build })}\n`)
        // GitHub Pages leaves out what begins with a dot or an underscore, unless it is told not to.
        writeFileSync(join(folder, '.nojekyll'), '')
        const contact = securityContact(process.env, new Date())
        if (!contact) return
        mkdirSync(join(folder, '.well-known'), { recursive: true })
        writeFileSync(join(folder, '.well-known/security.txt'), securityTxt(contact))
      },
    },
  }
}
