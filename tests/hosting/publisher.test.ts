import { describe, expect, test } from 'vitest'
import { sitePublisher } from '#hosting/publisher.ts'

describe('who runs the site', () => {
  test.each([
    [{}, undefined],
    [{ PUBLISHER_NAME: '', PUBLISHER_CONTACT: '' }, undefined],
    [{ PUBLISHER_NAME: ' 防府の会 ' }, { name: '防府の会' }],
    [
      { PUBLISHER_NAME: '防府の会', PUBLISHER_CONTACT: 'info@example.jp' },
      { name: '防府の会', contact: 'mailto:info@example.jp' },
    ],
    [
      { PUBLISHER_NAME: '防府の会', PUBLISHER_CONTACT: 'https://example.jp/form' },
      { name: '防府の会', contact: 'https://example.jp/form' },
    ],
  ])('%o', (environment, publisher) => expect(sitePublisher(environment)).toEqual(publisher))

  test.each([
    'http://example.jp/',
    'javascript:alert(1)',
    'mailto:info@example.jp',
    'info@example',
    'two words@example.jp',
    'https://',
    '0835-00-0000',
  ])('"%s" is no address: the build stops, and says which are', (contact) =>
    expect(() => sitePublisher({ PUBLISHER_NAME: '防府の会', PUBLISHER_CONTACT: contact })).toThrow(
      /e-mail address .* or an https:/,
    ),
  )

  test('an address that nobody stands for stops the build', () =>
    expect(() => sitePublisher({ PUBLISHER_CONTACT: 'info@example.jp' })).toThrow(/needs PUBLISHER_NAME/))
})
