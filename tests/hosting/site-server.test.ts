import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite, type Site } from '#hosting/site-server.ts'

const world = mkdtempSync(join(tmpdir(), 'served-'))
const folder = join(world, 'dist')
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

type Heard = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Asks exactly for this path: `fetch` would tidy `..` away and unpack the body. */
const ask = (site: Site, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Heard> =>
  new Promise((heard, failed) => {
    const asking = request({ host: '127.0.0.1', port: site.port, path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        heard({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asking.on('error', failed)
    asking.end()
  })

let site: Site
let below: Site

beforeAll(async () => {
  write('index.html', '<h1>はじめ</h1>')
  write('shell.html', '<h1>から</h1>')
  write('assets/app-1.js', `export const words = '${'計画 '.repeat(200)}'`)
  write('open-data/figures.csv', '名前,値\n')
  write('packs/a.json', '{}')
  write('app.webmanifest', '{}')
  write('dot.png', 'png')
  write('towns/index.html', '<h1>まち</h1>')
  write('about.html', '<h1>これは</h1>')
  write('_nginx.conf', 'server {}')
  // As on a host, the rules name whole paths: those of a site below /x/ begin with it.
  const writeRules = (place: string, base: string): void => {
    const forAYear = 'Cache-Control: public, max-age=31536000, immutable'
    writeFileSync(
      join(place, '_headers'),
      `${base}*\n  X-Content-Type-Options: nosniff\n${base}assets/*\n  ${forAYear}\n${base}packs/*\n  ${forAYear}\n`,
    )
    writeFileSync(
      join(place, '_redirects'),
      `${base}old/* ${base}towns/:splat 301\n${base}packs/* ${base}shell.html 404\n${base}* ${base}shell.html 200\n`,
    )
  }
  writeRules(folder, '/')
  writeFileSync(join(world, 'secret.txt'), 'secret')
  symlinkSync(join(world, 'secret.txt'), join(folder, 'way-out.txt'))
  const folderBelow = join(world, 'below')
  cpSync(folder, folderBelow, { recursive: true, verbatimSymlinks: true })
  writeRules(folderBelow, '/x/')
  site = await serveSite({ folder })
  below = await serveSite({ folder: folderBelow, base: '/x/' })
})

afterAll(async () => {
  await site.close()
  await below.close()
  rmSync(world, { recursive: true })
})

describe('a path gives', () => {
  it.each([
    ['the first page at /', '/', 200, 'text/html; charset=utf-8', 'はじめ'],
    ['a page by its file', '/shell.html', 200, 'text/html; charset=utf-8', 'から'],
    ['a folder by its index', '/towns/', 200, 'text/html; charset=utf-8', 'まち'],
    ['a page without its ending', '/about', 200, 'text/html; charset=utf-8', 'これは'],
    ['a script as script', '/assets/app-1.js', 200, 'text/javascript; charset=utf-8', '計画'],
    ['open data as a table', '/open-data/figures.csv', 200, 'text/csv; charset=utf-8', '名前'],
    ['a pack as JSON', '/packs/a.json', 200, 'application/json; charset=utf-8', '{}'],
    ['the manifest as manifest', '/app.webmanifest', 200, 'application/manifest+json; charset=utf-8', '{}'],
    ['a picture as picture', '/dot.png', 200, 'image/png', 'png'],
    ['the shell for any other address', '/towns/hofu/goals', 200, 'text/html; charset=utf-8', 'から'],
    ['the shell for one that cannot be decoded', '/towns/100%', 200, 'text/html; charset=utf-8', 'から'],
    ['and for half a letter', '/%E0%A4%A', 200, 'text/html; charset=utf-8', 'から'],
    ['the shell for doubled slashes', '//towns//hofu', 200, 'text/html; charset=utf-8', 'から'],
    ['the shell whatever the query', '/find?q=%E6%9C%AC', 200, 'text/html; charset=utf-8', 'から'],
    ['"not found" where a rule says so', '/packs/none.json', 404, 'text/html; charset=utf-8', 'から'],
    ['not the rules themselves', '/_nginx.conf', 200, 'text/html; charset=utf-8', 'から'],
  ])('%s', async (_story, path, status, type, words) => {
    const heard = await ask(site, path)
    expect([heard.status, heard.headers['content-type']]).toEqual([status, type])
    expect(heard.body.toString()).toContain(words)
  })
})

describe('headers', () => {
  it('are those of the rules for the path', async () => {
    const heard = await ask(site, '/assets/app-1.js')
    expect(heard.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it('never let a missing file be kept', async () => {
    expect((await ask(site, '/packs/none.json')).headers['cache-control']).toBe('no-store')
  })

  it('let a page without a rule be kept only after asking again', async () => {
    expect((await ask(site, '/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })
})

describe('a redirect', () => {
  it.each([
    ['leads elsewhere', () => site, '/old/hofu', 301, '/towns/hofu'],
    ['leads from a folder to its slash', () => site, '/towns', 301, '/towns/'],
    ['keeps to the base', () => below, '/x/old/hofu', 301, '/x/towns/hofu'],
    ['leads from the base to its slash', () => below, '/x', 301, '/x/'],
    ['writes Japanese as a header may', () => site, '/old/%E9%98%B2', 301, '/towns/%E9%98%B2'],
    ['never leads to another host', () => site, '/old//evil.example/', 301, '/towns//evil.example/'],
  ])('%s', async (_story, at, path, status, to) => {
    const heard = await ask(at(), path)
    expect([heard.status, heard.headers['location']]).toEqual([status, to])
  })
})

describe('under a base', () => {
  it.each([
    ['the first page stands at the base', '/x/', 200, 'はじめ'],
    ['addresses below it get the shell', '/x/towns/hofu', 200, 'から'],
    ['files stand below it', '/x/packs/a.json', 200, '{}'],
    ['the root holds nothing', '/', 404, '404'],
    ['a file outside it is not there', '/packs/a.json', 404, '404'],
    ['a longer name is not the base', '/xy/', 404, '404'],
  ])('%s', async (_story, path, status, words) => {
    const heard = await ask(below, path)
    expect(heard.status).toBe(status)
    expect(heard.body.toString()).toContain(words)
  })

  it('the rules count for the path inside it', async () => {
    expect((await ask(below, '/x/assets/app-1.js')).headers['cache-control']).toContain('immutable')
  })
})

describe('squeezing', () => {
  it.each([
    ['text travels as brotli where it is accepted', 'gzip, deflate, br', 'br', brotliDecompressSync],
    ['else as gzip', 'gzip', 'gzip', gunzipSync],
    ['a refused encoding is not used', 'br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('%s', async (_story, accepts, encoding, unpack) => {
    const plain = await ask(site, '/assets/app-1.js')
    const heard = await ask(site, '/assets/app-1.js', { 'accept-encoding': accepts })
    expect(heard.headers['content-encoding']).toBe(encoding)
    expect(heard.body.length).toBeLessThan(plain.body.length)
    expect(unpack(heard.body)).toEqual(plain.body)
  })

  it('leaves pictures alone', async () => {
    expect((await ask(site, '/dot.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  })
})

describe('asking again', () => {
  it('costs no body while the file is the same', async () => {
    const etag = (await ask(site, '/')).headers['etag'] as string
    const again = await ask(site, '/', { 'if-none-match': etag })
    expect([again.status, again.body.length, again.headers['x-content-type-options']]).toEqual([304, 0, 'nosniff'])
  })

  it('gives the new file once it has changed', async () => {
    const before = await ask(site, '/packs/a.json')
    write('packs/a.json', '{"b":1}')
    utimesSync(join(folder, 'packs/a.json'), new Date(), new Date(Date.now() + 5000))
    const after = await ask(site, '/packs/a.json', { 'if-none-match': before.headers['etag'] as string })
    expect([after.status, after.body.toString()]).toEqual([200, '{"b":1}'])
  })
})

describe('what is refused', () => {
  it.each([
    ['dots', '/../secret.txt'],
    ['dots in disguise', '/%2e%2e/secret.txt'],
    ['dots with a slash in disguise', '/..%2fsecret.txt'],
    ['dots further in', '/assets/../../secret.txt'],
    ['a link that leads out', '/way-out.txt'],
    ['a backslash', '/..%5csecret.txt'],
    ['a null', '/index.html%00.txt'],
  ])('%s: nothing outside the folder is given', async (_story, path) => {
    expect((await ask(site, path)).body.toString()).not.toContain('secret')
    expect((await ask(below, `/x${path}`)).body.toString()).not.toContain('secret')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const heard = await ask(site, '/', {}, method)
    expect([heard.status, heard.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })

  it('a base without its slashes', async () => {
    await expect(serveSite({ folder, base: '/x' })).rejects.toThrow('The base must begin and end with a slash')
  })
})

it('HEAD gives the headers without the body', async () => {
  const heard = await ask(site, '/', {}, 'HEAD')
  expect([heard.status, heard.headers['content-length'], heard.body.length]).toEqual([
    200,
    `${Buffer.byteLength('<h1>はじめ</h1>')}`,
    0,
  ])
})

it('a port that is taken is said to be', async () => {
  await expect(serveSite({ folder, port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
