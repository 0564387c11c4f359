/** Whom to write to about a weakness, and until when that holds: an `https:` or `mailto:` address, and a time (ISO). */
export type SecurityContact = { readonly contact: string; readonly expires: string }

/**
 * What the operator has set for `/.well-known/security.txt` (RFC 9116), by `SECURITY_CONTACT` and `SECURITY_EXPIRES` of
 * the environment; `undefined` where nothing is set: an address that nobody reads would be worse than none. Throws
 * where only one is set, the contact is no address, or the time is over at `now`.
 */
export function securityContact(
  environment: Readonly<Record<string, string | undefined>>,
  now: Date,
): SecurityContact | undefined {
  const { SECURITY_CONTACT: contact, SECURITY_EXPIRES: expires } = environment
  if (!contact && !expires) return undefined
  if (!contact || !/^(?:https:\/\/|mailto:)\S+$/.test(contact))
    throw new Error('SECURITY_CONTACT must be an https: or mailto: address, together with SECURITY_EXPIRES.')
  if (!expires || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(expires) || !(new Date(expires) > now))
    throw new Error('SECURITY_EXPIRES must be a time to come, like 2031-01-31T00:00:00Z.')
  return { contact, expires }
}

/** The file itself. */
export const securityTxt = ({ contact, expires }: SecurityContact): string =>
  `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: ja, en\n`
