/**
 * The origin under which a site will be reached, as `SITE` of the environment says (`https://machi.example.jp`): the
 * base of the app comes from `BASE`. `undefined` where nothing is set. Throws where it is no such address.
 */
export function siteOrigin(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const site = environment.SITE?.trim()
  if (!site) return undefined
  if (!/^https:\/\/[^\s/@?#]+\/?$/.test(site) || !URL.canParse(site))
    throw new Error(
      `SITE must be the https:// origin of the site (https://example.jp), not "${site}". BASE has its path.`,
    )
  return new URL(site).origin
}
