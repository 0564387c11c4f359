/** Whether a host is one of those, or below one: `kosodate.city.x.jp` is below `www.city.x.jp` without its www. */
export const isHostOf = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => {
    const domain = site.replace(/^www\d*\./, '')
    return host === site || host === domain || host.endsWith(`.${domain}`)
  })
