/** Who runs a site: its name, and the address to which one writes, `mailto:` or `https:`, if there is one. */
export type SitePublisher = { readonly name: string; readonly contact?: string | undefined }

const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/

/**
 * Who runs the site, as `PUBLISHER_NAME` and `PUBLISHER_CONTACT` of the environment say: an e-mail address or an https
 * address. `undefined` where nothing is set: we know no name that is true for everyone who runs it. Throws where the
 * contact is neither, or where nobody stands for it.
 */
export function sitePublisher(environment: Readonly<Record<string, string | undefined>>): SitePublisher | undefined {
  const name = environment.PUBLISHER_NAME?.trim()
  const contact = environment.PUBLISHER_CONTACT?.trim()
  if (!contact) return name ? { name } : undefined
  if (!name) throw new Error('PUBLISHER_CONTACT needs PUBLISHER_NAME: who reads what is sent there.')
  if (mail.test(contact)) return { name, contact: `mailto:${contact}` }
  if (/^https:\/\/[^\s/]+\.\S+$/.test(contact)) return { name, contact }
  throw new Error(
    `PUBLISHER_CONTACT must be an e-mail address (info@example.jp) or an https:// address, not "${contact}".`,
  )
}
