/** A slow or broken line before a server on this machine: it slows the page and its worker alike, in every engine. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** A line's speed: the time there and back in milliseconds, and what passes in each direction in kbit/s. */
export type Speed = { readonly roundTripMs: number; readonly downKbps: number; readonly upKbps: number }

export const slow4g: Speed = { roundTripMs: 150, downKbps: 1638, upKbps: 750 }
export const slow3g: Speed = { roundTripMs: 400, downKbps: 400, upKbps: 400 }
export const fastLine: Speed = { roundTripMs: 0, downKbps: 1e7, upKbps: 1e7 }

export type SlowLine = {
  readonly url: string
  readonly port: number
  readonly setSpeed: (speed: Speed) => void
  /** Cuts what is under way and lets nothing new through, until the line is mended. */
  readonly cut: () => void
  readonly mend: () => void
  /** Bytes that have come down so far. */
  readonly bytesDown: () => number
  readonly close: () => Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms))

/** About what one packet carries. */
const packet = 1460

/** Starts a line to a port of this machine. All its connections share one bandwidth, as on a phone. */
export async function slowLine(to: number, speed: Speed, base = '/'): Promise<SlowLine> {
  let now = speed
  let isCut = false
  let down = 0
  const sockets = new Set<Socket>()
  const busyUntil = { down: 0, up: 0 }

  /**
   * Lets bytes through in their order: each is half the way there and back on its way, then waits its turn for the
   * bandwidth.
   */
  const shaper = (direction: 'down' | 'up'): Transform => {
    let before: Promise<void> = Promise.resolve()
    let onTheWay = 0
    const carry = async (stream: Transform, bytes: Buffer, arrival: number): Promise<void> => {
      const travel = arrival - performance.now()
      if (travel > 0) await pause(travel)
      for (let from = 0; from < bytes.length; from += packet) {
        const part = bytes.subarray(from, from + packet)
        const kbps = direction === 'down' ? now.downKbps : now.upKbps
        busyUntil[direction] = Math.max(busyUntil[direction], performance.now()) + (part.length * 8) / kbps
        const wait = busyUntil[direction] - performance.now()
        if (wait > 3) await pause(wait)
        if (direction === 'down') down += part.length
        stream.push(part)
      }
      onTheWay -= bytes.length
    }
    return new Transform({
      highWaterMark: 16_384,
      transform(bytes: Buffer, _encoding, done) {
        const arrival = performance.now() + now.roundTripMs / 2
        onTheWay += bytes.length
        before = before.then(() => carry(this, bytes, arrival))
        // What is on its way does not hold up what follows, until the line is full.
        if (onTheWay < 65_536) done()
        else void before.then(() => done())
      },
      flush(done) {
        void before.then(() => done())
      },
    })
  }

  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.setNoDelay()
    socket.on('close', () => sockets.delete(socket))
    // A cut line ends in errors on both sides; that is what it is for.
    socket.on('error', () => socket.destroy())
  }

  const server = createServer(async (phone) => {
    keep(phone)
    if (isCut) return void phone.destroy()
    await pause(now.roundTripMs)
    if (phone.destroyed) return
    const site = connect(to, '127.0.0.1')
    keep(site)
    site.on('error', () => phone.destroy())
    phone.on('close', () => site.destroy())
    // `pipe` ends the phone's side only after all that is still queued has passed.
    phone.pipe(shaper('up')).pipe(site)
    site.pipe(shaper('down')).pipe(phone)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.address() as AddressInfo

  const dropAll = (): void => sockets.forEach((socket) => socket.destroy())
  return {
    url: `http://localhost:${port}${base}`,
    port,
    setSpeed: (next) => (now = next),
    cut: () => {
      isCut = true
      dropAll()
    },
    mend: () => (isCut = false),
    bytesDown: () => down,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        dropAll()
      }),
  }
}
