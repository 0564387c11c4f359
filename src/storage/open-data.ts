import type { SiteProblem } from '#packs/download-problem.ts'
import { dataPackageFrom, openDataPath, type DataPackage } from '#packs/data-package.ts'
import { networkSilenceMs, PackServerError } from './pack-server.ts'

/**
 * What the open data of the site is, from its own description. Where the site does not answer within 8 s, what the
 * browser itself still keeps of an earlier visit is given. Throws a `PackServerError` that says why there is nothing.
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
  const text = await textOf(address, cache)
  try {
    return dataPackageFrom(text)
  } catch (error) {
    throw new PackServerError(text.trimStart().startsWith('<') ? 'portal' : 'damaged', error)
  }
}

async function textOf(address: string, cache: RequestCache): Promise<string> {
  try {
    const response = await fetch(address, {
      cache,
      mode: 'same-origin',
      signal: AbortSignal.timeout(networkSilenceMs),
    })
    if (!response.ok) throw new PackServerError(response.status === 404 ? 'gone' : 'unreachable')
    return await response.text()
  } catch (error) {
    if (error instanceof PackServerError) throw error
    throw new PackServerError(problemOf(error), error)
  }
}

const problemOf = (error: unknown): SiteProblem =>
  error instanceof DOMException && error.name === 'TimeoutError' ? 'silent' : 'unreachable'
