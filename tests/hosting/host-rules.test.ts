import { describe, expect, test } from 'vitest'
import { headersFile, headersOfAll, nginxFile, redirectsFile } from '#hosting/host-rules.ts'
import { headersFor, parseHeaders, parseRedirects, redirectFor } from '#hosting/static-rules.ts'
import { paths } from '#routing/paths.ts'

const release = `${'a'.repeat(64)}.json`
const siteAt = (base: string) => ({ base, releases: [release], pages: Object.values(paths) })

describe.each(['/', '/x/'])('the rules of a site at %s', (base) => {
  const headers = parseHeaders(headersFile(siteAt(base)))
  const redirects = parseRedirects(redirectsFile(siteAt(base)))
  const addresses = Object.values(paths).filter((path) => path !== '/' && !path.startsWith('/:'))

  test.each(addresses)('lead %s to the first page', (path) => {
    const address = base + path.slice(1).replace(/:\w+/, 'a-1.2')
    expect(redirectFor(redirects, address)).toMatchObject({ to: base, status: 200 })
  })

  test.each([
    '',
    'sw.js',
    'shell.html',
    'status.json',
    'assets/a.js',
    'm/root.json',
    'nope.json',
    '.well-known/security.txt',
  ])('lead /%s nowhere: it is a file, or it is missing', (path) =>
    expect(redirectFor(redirects, base + path)).toBeUndefined(),
  )

  test('are what Cloudflare Pages can read', () => {
    // No file that it takes `.html` off, no other status, a hundred rules with a star at most, a hundred of headers.
    expect(redirects.filter(({ to, status }) => to.includes('.html') || status !== 200)).toEqual([])
    expect(redirects.filter(({ from }) => from.includes('*')).length).toBeLessThan(100)
    expect(headers.length).toBeLessThan(100)
  })

  test('give each path one word on how long it may be kept', () => {
    const kept = ['', 'assets/a.js', 'packs/a.json', `m/${release}`, 'm/root.json', 'status.json', 'sw.js', 'boot.js']
    const told = kept.map((path) => headersFor(headers, base + path)['cache-control'])
    const forAYear = 'public, max-age=31536000, immutable'
    expect(told).toEqual(['no-cache', forAYear, forAYear, forAYear, 'no-cache', 'no-store', 'no-cache', 'no-cache'])
  })

  test.each(['', 'towns/hofu', 'sw.js', 'nope.json'])('send every header with /%s', (path) => {
    const sent = headersFor(headers, base + path)
    for (const [name, value] of Object.entries(headersOfAll)) expect(sent[name.toLowerCase()]).toBe(value)
  })

  test('say the same to nginx', () => {
    const conf = nginxFile(siteAt(base))
    for (const [name, value] of Object.entries(headersOfAll))
      expect(conf).toContain(`add_header ${name} "${value}" always;`)
    expect(conf).toContain(`error_page 404 ${base}404.html;`)
  })
})
