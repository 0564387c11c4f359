/** A server before the site that answers some paths as broken networks do; all others pass to the site and back. */
import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to a path: the login page of a network, never an answer, a cut connection, or other bytes. */
export type Fault = 'portal' | 'hang' | 'reset' | { readonly script: string }

export type FaultyFront = {
  readonly url: string
  /** The fault of each path from now on; none where it gives none. */
  readonly make: (faultOf: (path: string) => Fault | undefined) => void
  readonly close: () => Promise<void>
}

const portal = '<!doctype html><html lang="ja"><title>Wi-Fi</title><p>ログインしてください</p></html>'

function answerWith(fault: Fault, response: ServerResponse): void {
  if (fault === 'hang') return
  if (fault === 'reset') return void response.destroy()
  if (fault === 'portal') response.writeHead(200, { 'content-type': 'text/html' }).end(portal)
  else response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(fault.script)
}

/** Starts it before the site on a port of this machine. */
export async function faultyFront(to: number): Promise<FaultyFront> {
  let faultOf: (path: string) => Fault | undefined = () => undefined
  const server = createServer((asked, response) => {
    const path = asked.url ?? '/'
    const fault = faultOf(path.replace(/\?.*$/, ''))
    if (fault) return answerWith(fault, response)
    const passed = request(
      { host: '127.0.0.1', port: to, path, method: asked.method, headers: asked.headers },
      (answer) => {
        // A phone has only what the app itself has stored: the browser's own cache would mend what a test has broken.
        const kept = /^\/(?:m|packs)\//.test(path) && { 'cache-control': 'no-store' }
        response.writeHead(answer.statusCode!, { ...answer.headers, ...kept })
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    make: (next) => (faultOf = next),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
