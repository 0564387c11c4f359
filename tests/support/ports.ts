/** Ports of this machine: a free one, and whether anyone listens. */
import { connect, createServer, type AddressInfo } from 'node:net'

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((free, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => free(port))
    })
  })

/** Whether nobody answers on a port: the network of a page that came from there is then truly dead. */
export const portIsDead = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      answer(false)
    })
    socket.once('error', () => answer(true))
  })
