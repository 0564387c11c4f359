/**
 * A static server that treats the built site as its hosts will: the headers and redirects come from the site's own
 * `_headers` and `_redirects`, under `/` or under a path of its own. It listens on this machine alone.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { encodingFor, filesBelow, type ServedFile } from './served-files.ts'
import {
  redirectFor,
  givesWayToFile,
  headersFor,
  parseHeaders,
  parseRedirects,
  type RedirectStatus,
} from './static-rules.ts'

/** What to serve. `base` is the path the site stands under, with a slash at both ends; port 0 takes any free one. */
export type SiteOptions = { readonly folder: string; readonly base?: string; readonly port?: number }

export type Site = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

/** What is said to a request, before headers: a file with a status, another place, or a few words. */
type Reply =
  | { readonly kind: 'file'; readonly status: 200 | 404; readonly path: string; readonly file: ServedFile }
  | { readonly kind: 'moved'; readonly status: RedirectStatus; readonly to: string }
  | { readonly kind: 'words'; readonly status: 400 | 404 | 405; readonly words: string }

const notFound: Reply = { kind: 'words', status: 404, words: '404: there is no such page here.' }

const readIfThere = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** The path of a request, decoded. One that cannot be decoded (`/towns/100%`) stays as it is: the rules know it not. */
function pathOf(request: IncomingMessage): string {
  const path = (request.url ?? '/').replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const matchesEtag = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))

/**
 * How a site answers paths: with a file, a redirect, or "not found". Rules and paths hold the base, as on a host; the
 * folder is what lies at the base.
 */
function repliesOf(folder: string, base: string): (path: string) => Reply {
  const inFolder = filesBelow(folder)
  const lookUp = (path: string) => inFolder(path.startsWith(base) ? `/${path.slice(base.length)}` : path)
  const redirects = parseRedirects(readIfThere(join(folder, '_redirects')))

  const fileReply = (path: string, status: 200 | 404): Reply | undefined => {
    const found = lookUp(path)
    return found.kind === 'file' ? { kind: 'file', status, path, file: found.file } : undefined
  }

  return (path) => {
    const found = lookUp(path)
    const answer = redirectFor(redirects, path)
    if (!answer || (found.kind !== 'none' && givesWayToFile(answer))) {
      if (found.kind === 'file') return { kind: 'file', status: 200, path, file: found.file }
      if (found.kind === 'folder') return { kind: 'moved', status: 301, to: `${path}/` }
      return fileReply(`${base}404.html`, 404) ?? notFound
    }
    if (answer.status === 200 || answer.status === 404) return fileReply(answer.to, answer.status) ?? notFound
    return { kind: 'moved', status: answer.status, to: answer.to }
  }
}

/**
 * Starts serving. Rejects where the port is taken, and throws where a rule of `_headers` or `_redirects` cannot be
 * read.
 */
export async function serveSite({ folder, base = '/', port = 0 }: SiteOptions): Promise<Site> {
  if (!base.startsWith('/') || !base.endsWith('/'))
    throw new Error(`The base must begin and end with a slash, "${base}" does not.`)
  const rules = parseHeaders(readIfThere(join(folder, '_headers')))
  const replyTo = repliesOf(folder, base)

  const headersOf = (request: IncomingMessage) => headersFor(rules, pathOf(request))

  const replyFor = (request: IncomingMessage): Reply => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return { kind: 'words', status: 405, words: '405: this site is for reading.' }
    const path = pathOf(request)
    if (!path.startsWith('/')) return { kind: 'words', status: 400, words: '400: this address cannot be read.' }
    if (base !== '/' && path === base.slice(0, -1)) return { kind: 'moved', status: 301, to: base }
    return path.startsWith(base) ? replyTo(path) : notFound
  }

  const send = (request: IncomingMessage, response: ServerResponse): void => {
    const reply = replyFor(request)
    const empty = request.method === 'HEAD'
    switch (reply.kind) {
      case 'words':
        response.writeHead(reply.status, {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': 'no-store',
          ...(reply.status === 405 ? { allow: 'GET, HEAD' } : {}),
        })
        response.end(empty ? undefined : `${reply.words}\n`)
        return
      case 'moved': {
        // All slashes at its start go: `//host` would lead to another site.
        const to = reply.to.startsWith('/') ? `/${encodeURI(reply.to.replace(/^\/+/, ''))}` : reply.to
        response.writeHead(reply.status, { location: to, 'content-length': 0 }).end()
        return
      }
      case 'file': {
        const { body, encoding } = reply.file.bodyIn(encodingFor(request.headers['accept-encoding']))
        const headers: Record<string, string> = {
          'content-type': reply.file.type,
          'cache-control': 'public, max-age=0, must-revalidate',
          vary: 'accept-encoding',
          etag: reply.file.etag,
          ...headersOf(request),
        }
        // What is missing today may be there tomorrow, also where files are kept for a year.
        if (reply.status === 404) headers['cache-control'] = 'no-store'
        if (reply.status === 200 && matchesEtag(request, reply.file.etag)) {
          response.writeHead(304, headers).end()
          return
        }
        if (encoding !== 'identity') headers['content-encoding'] = encoding
        headers['content-length'] = `${body.length}`
        response.writeHead(reply.status, headers)
        response.end(empty ? undefined : body)
      }
    }
  }

  const server = createServer(send)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening())
  })
  const taken = (server.address() as AddressInfo).port
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
