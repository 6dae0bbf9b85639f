// A stretch of network between desk and database that can be cut, silenced and mended.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Network {
  port: number
  /** Every connection breaks and no new one is taken: the server is gone. */
  cut(): void
  /** Nothing breaks and nothing passes: a cable is out. */
  silence(): void
  mend(): void
  close(): Promise<void>
}

/** `target` is a TCP place or the path of a socket. */
export const openProxy = async (
  target: { host: string; port: number } | { path: string },
): Promise<Network> => {
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'open' | 'cut' | 'silent' = 'open'
  const server = createServer((near) => {
    near.on('error', () => near.destroy())
    if (state === 'cut') return near.destroy()
    const far = connect(target)
    const pair = [near, far] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (chunk) => to.write(chunk))
      from.on('error', end)
      from.on('close', end)
    }
    if (state === 'silent') for (const socket of pair) socket.pause()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut'
      for (const [near, far] of pairs) {
        near.destroy()
        far.destroy()
      }
    },
    silence: () => {
      state = 'silent'
      for (const socket of [...pairs].flat()) socket.pause()
    },
    mend: () => {
      state = 'open'
      for (const socket of [...pairs].flat()) socket.resume()
    },
    close: () => {
      for (const socket of [...pairs].flat()) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
