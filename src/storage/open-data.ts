import { dataPackageFrom, openDataPath, type DataPackage } from '#packs/data-package.ts'
import { textOf, understood } from './pack-server.ts'

/**
 * What the open data of the site is, from its own description. Where the site does not answer, or is silent for 8 s,
 * what the browser itself still keeps of an earlier visit is given. Throws a `PackServerError` that says why there is
 * nothing.
 */
export async function openDataOf(base: string): Promise<DataPackage> {
  const address = base + openDataPath('datapackage.json')
  try {
    return await described(address, 'no-cache')
  } catch (error) {
    try {
      return await described(address, 'only-if-cached')
    } catch {
      throw error
    }
  }
}

async function described(address: string, cache: RequestCache): Promise<DataPackage> {
  const text = await textOf(address, { cache, mode: 'same-origin' })
  return understood(text, () => dataPackageFrom(text))
}
