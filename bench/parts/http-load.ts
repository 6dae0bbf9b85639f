// Many requests over kept connections, with as little work here as can be: it shares the machine with what it measures.
import { connect } from 'node:net'

export interface Load {
  perSecond: number
  /** Milliseconds of each request. */
  times: number[]
  bytes: number
}

/** `connections` ask for `paths` in turn, each the next when its answer is there, until `seconds` are over. */
export const loadOf = async (
  url: string,
  paths: readonly string[],
  {
    connections,
    seconds,
    headers = {},
  }: { connections: number; seconds: number; headers?: Record<string, string> },
): Promise<Load> => {
  const { host, hostname, port } = new URL(url)
  const more = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${more.join('')}\r\n`))
  const times: number[] = []
  let bytes = 0
  const from = performance.now()
  const end = from + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async (_, at) => {
      const asking = await openAsking(hostname, Number(port))
      for (let n = at; performance.now() < end; n += 1) {
        const began = performance.now()
        bytes += await asking.ask(requests[n % requests.length] as Buffer)
        times.push(performance.now() - began)
      }
      asking.close()
    }),
  )
  return { perSecond: (times.length / (performance.now() - from)) * 1000, times, bytes }
}

interface Waiting {
  resolve: (bytes: number) => void
  reject: (error: Error) => void
}

const openAsking = (host: string, port: number) =>
  new Promise<{ ask(request: Buffer): Promise<number>; close(): void }>((open, fail) => {
    const socket = connect({ host, port, noDelay: true })
    let heard: Buffer = Buffer.alloc(0)
    let wanted = -1
    let done = null as Waiting | null
    socket.on('error', (error) => (done ? done.reject(error) : fail(error)))
    socket.on('close', () => done?.reject(new Error('the connection was closed')))
    socket.on('data', (part: Buffer) => {
      heard = heard.length === 0 ? part : Buffer.concat([heard, part])
      if (wanted < 0) {
        const head = heard.indexOf('\r\n\r\n')
        if (head < 0) return
        const text = heard.toString('latin1', 0, head)
        if (!text.startsWith('HTTP/1.1 200')) done?.reject(new Error(text.split('\r\n')[0]))
        wanted = head + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
        if (Number.isNaN(wanted)) done?.reject(new Error('no length'))
      }
      if (heard.length < wanted) return
      const { length } = heard
      heard = Buffer.alloc(0)
      wanted = -1
      const waiting = done
      done = null
      waiting?.resolve(length)
    })
    socket.once('connect', () =>
      open({
        ask: (request) =>
          new Promise((resolve, reject) => {
            done = { resolve, reject }
            socket.write(request)
          }),
        close: () => socket.destroy(),
      }),
    )
  })
