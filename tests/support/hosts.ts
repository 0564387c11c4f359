/** Hosts of the kinds that docs/hosts.md speaks of, each on this machine: nginx itself, and a copy of GitHub Pages. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesBelow } from '#hosting/served-files.ts'
import { startBackground } from './background-process.ts'
import { freePort, portIsDead } from './ports.ts'
import { waitUntil } from './wait-until.ts'

export type Host = { readonly url: string; readonly close: () => Promise<void> }

/** Where nginx is on this machine. */
export const nginxPath = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)

const mimeTypes = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types']

/** Serves a built folder at a base with nginx, by the `_nginx.conf` of the build; only address and folder are set. */
export async function nginxHost(folder: string, base: string): Promise<Host> {
  if (!nginxPath) throw new Error('nginx is missing: on Debian `apt-get install nginx-light`.')
  const world = mkdtempSync(join(tmpdir(), 'nginx-'))
  const root = join(world, 'root')
  mkdirSync(join(root, dirname(base.slice(0, -1) || '/')), { recursive: true })
  if (base === '/') rmSync(root, { recursive: true })
  symlinkSync(folder, base === '/' ? root : join(root, base.slice(0, -1)))
  const port = await freePort()
  const site = readFileSync(join(folder, '_nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/machi-shirube;', `root ${root};`)
  writeFileSync(join(world, 'site.conf'), site)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${world}/${one};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(world, 'nginx.conf'),
    `${user} daemon off; worker_processes 1; pid ${world}/pid; error_log stderr; events {}
     http { include ${mimeTypes.find(existsSync)}; access_log off; ${paths.join(' ')} include ${world}/site.conf; }`,
  )
  const nginx = startBackground(nginxPath, ['-p', world, '-c', join(world, 'nginx.conf'), '-e', 'stderr'])
  await waitUntil('nginx to listen', async () => ((await portIsDead(port)) ? undefined : true), nginx.printed)
  return {
    url: `http://localhost:${port}${base}`,
    close: async () => {
      await nginx.stop()
      rmSync(world, { recursive: true })
    },
  }
}

/**
 * Serves a built folder as GitHub Pages does: files, folders by their `index.html`, pages also without `.html`; for
 * everything else `404.html` with status 404. No rule of ours is read, no header of ours is sent.
 */
export async function githubPages(folder: string, base: string): Promise<Host> {
  const lookUp = filesBelow(folder)
  const server = createServer((asked, response) => {
    const path = decodeURIComponent((asked.url ?? '/').replace(/[?#].*$/, ''))
    const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined
    const found = inside === undefined ? { kind: 'none' as const } : lookUp(inside)
    if (found.kind === 'folder') return void response.writeHead(301, { location: `${path}/` }).end()
    const file = found.kind === 'file' ? found : lookUp('/404.html')
    if (file.kind !== 'file') return void response.writeHead(404).end()
    response.writeHead(found.kind === 'file' ? 200 : 404, {
      'content-type': file.file.type,
      'cache-control': 'max-age=600',
      etag: file.file.etag,
    })
    response.end(file.file.bodyIn('identity').body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** What a host answers at an address: its status, what it gives, and for how long that may be kept. */
type Answer = readonly [status: number, what: 'the app' | 'another file', kept: string | null]

async function answerAt(url: string): Promise<Answer> {
  const answer = await fetch(url, { redirect: 'manual' })
  const what = (await answer.text()).includes('<p id="boot">') ? 'the app' : 'another file'
  return [answer.status, what, answer.headers.get('cache-control')]
}

/** The answers of a host at each kind of address below its url: the built folder names files that are there. */
export async function answersOf(url: string, folder: string): Promise<Readonly<Record<string, Answer>>> {
  const first = readdirSync(join(folder, 'assets')).find((name) => /^first-.*\.js$/.test(name))
  const inReleases = readdirSync(join(folder, 'm'))
  const release = inReleases.find((name) => /^[0-9a-f]{64}\.json$/.test(name))
  const changes = inReleases.find((name) => name.endsWith('.changes.json'))
  const addresses = {
    root: '',
    'deep link': 'towns/hofu',
    'deep link with a dot': 'initiatives/hofu-72.1',
    'deep link of one word': 'compare?towns=hofu',
    'deep link below it': 'compare/people',
    script: `assets/${first}`,
    release: `m/${release}`,
    'changes of a release': `m/${changes}`,
    'root of releases': 'm/root.json',
    status: 'status.json',
    worker: 'sw.js',
    'missing script': 'assets/missing.js',
    'missing pack': 'packs/missing.json',
    'missing file': 'nope.json',
    'unknown address': 'nowhere/at/all',
  }
  const entries = Object.entries(addresses)
  return Object.fromEntries(await Promise.all(entries.map(async ([name, path]) => [name, await answerAt(url + path)])))
}
