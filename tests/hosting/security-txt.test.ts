import { describe, expect, test } from 'vitest'
import { securityContact, securityTxt } from '#hosting/security-txt.ts'

const now = new Date('2026-12-01T00:00:00Z')
const set = { SECURITY_CONTACT: 'mailto:security@city.example', SECURITY_EXPIRES: '2027-11-30T00:00:00Z' }

describe('security.txt', () => {
  test('is left out where nobody has said whom to write to', () => expect(securityContact({}, now)).toBeUndefined())

  test('says whom to write to, and until when that holds', () => {
    const contact = securityContact(set, now)
    expect(contact && securityTxt(contact)).toBe(
      'Contact: mailto:security@city.example\nExpires: 2027-11-30T00:00:00Z\nPreferred-Languages: ja, en\n',
    )
  })

  test.each([
    ['a contact without an end', { SECURITY_CONTACT: set.SECURITY_CONTACT }],
    ['an end without a contact', { SECURITY_EXPIRES: set.SECURITY_EXPIRES }],
    ['a contact that is no address', { ...set, SECURITY_CONTACT: 'security@city.example' }],
    ['an end that is over', { ...set, SECURITY_EXPIRES: '2026-11-30T00:00:00Z' }],
    ['an end that is no time', { ...set, SECURITY_EXPIRES: 'next year' }],
  ])('%s fails the build', (_, environment) => expect(() => securityContact(environment, now)).toThrow(/SECURITY_/))
})
