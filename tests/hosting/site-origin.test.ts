import { describe, expect, test } from 'vitest'
import { siteOrigin } from '#hosting/site-origin.ts'

describe('where a site will be reached', () => {
  test.each([
    [{}, undefined],
    [{ SITE: ' ' }, undefined],
    [{ SITE: 'https://machi.example.jp' }, 'https://machi.example.jp'],
    [{ SITE: ' https://machi.example.jp:8443/ ' }, 'https://machi.example.jp:8443'],
  ])('%o', (environment, origin) => expect(siteOrigin(environment)).toBe(origin))

  test.each([
    'http://example.jp',
    'example.jp',
    'https://',
    'https://example.jp/x/',
    'https://example.jp?a',
    'https://a@b.jp',
  ])('%s stops the build', (site) => expect(() => siteOrigin({ SITE: site })).toThrow('SITE must be'))
})
