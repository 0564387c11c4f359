/** The files of a built site as they travel: found by path, named by type, squeezed once and kept until they change. */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, resolve, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const typesByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The media type of a file by its ending; what is not known travels as bytes. */
export const typeOf = (path: string): string => typesByEnding[extname(path).toLowerCase()] ?? 'application/octet-stream'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** The best encoding an `accept-encoding` line allows; `br;q=0` refuses one. */
export function encodingFor(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase())
  const allowed = offers
    .filter((offer) => !/;\s*q=0(\.0*)?$/.test(offer))
    .map((offer) => offer.replace(/;.*$/, '').trim())
  return encodings.find((encoding) => allowed.includes(encoding)) ?? 'identity'
}

export type ServedFile = {
  readonly type: string
  /** The same for all encodings, therefore weak. It changes with the bytes alone, not with the time of the build. */
  readonly etag: string
  readonly modified: Date
  readonly bodyIn: (encoding: Encoding) => { readonly body: Buffer; readonly encoding: Encoding }
}

const squeeze = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: 9 }),
  identity: (bytes: Buffer) => bytes,
}

function readServedFile(path: string, modified: Date): ServedFile {
  const bytes = readFileSync(path)
  const type = typeOf(path)
  const squeezed = new Map<Encoding, Buffer>()
  return {
    type,
    modified,
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    bodyIn(wished) {
      const encoding = type.includes('charset') && bytes.length > 256 ? wished : 'identity'
      const body = squeezed.get(encoding) ?? squeeze[encoding](bytes)
      squeezed.set(encoding, body)
      return { body, encoding }
    },
  }
}

export type FileLookup =
  | { readonly kind: 'file'; readonly file: ServedFile }
  /** The path is a folder's, without the slash at its end. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'none' }

/**
 * Looks files up below one folder, and never outside it, whatever the path says. The files for hosts are not
 * served.
 */
export function filesBelow(folder: string): (path: string) => FileLookup {
  const root = realpathSync(folder)
  const cached = new Map<string, { readonly stamp: string; readonly file: ServedFile }>()

  const fileAt = (path: string): ServedFile | 'folder' | undefined => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return undefined
    const place = realpathSync(path)
    if (place !== root && !place.startsWith(root + sep)) return undefined
    if (stat.isDirectory()) return 'folder'
    const stamp = `${stat.mtimeMs} ${stat.size}`
    const last = cached.get(place)
    if (last?.stamp === stamp) return last.file
    const file = readServedFile(place, stat.mtime)
    cached.set(place, { stamp, file })
    return file
  }

  /** The page of a folder: only the path with a slash at its end is the page's own. */
  const pageOf = (path: string, place: string): FileLookup => {
    const page = fileAt(resolve(place, 'index.html'))
    if (!page || page === 'folder') return { kind: 'none' }
    return path.endsWith('/') ? { kind: 'file', file: page } : { kind: 'folder' }
  }

  return (path) => {
    if (!isPathOfFile(path)) return { kind: 'none' }
    const place = resolve(root, ...path.split('/').slice(1))
    if (path.endsWith('/')) return pageOf(path, place)
    const found = fileAt(place)
    if (found === 'folder') return pageOf(path, place)
    const file = found ?? fileAt(`${place}.html`)
    return file && file !== 'folder' ? { kind: 'file', file } : { kind: 'none' }
  }
}

/** What hosts read and do not give away. */
const rulesOfHosts: readonly string[] = ['/_headers', '/_redirects', '/_nginx.conf']

/**
 * Whether a path stays below the folder, has no empty segment inside (`//`), and is none of the files for the host.
 */
function isPathOfFile(path: string): boolean {
  if (!path.startsWith('/') || rulesOfHosts.includes(path)) return false
  const segments = path.split('/').slice(1)
  return (
    segments.every((segment) => segment !== '..' && segment !== '.' && !/[\0\\]/.test(segment)) &&
    !segments.slice(0, -1).includes('')
  )
}
