// The live socket as a browser holds it: what came, whether it is closed, a way to say something.
import WebSocket from 'ws'
import { LiveMessage } from '../../contract/live.ts'

export interface LiveSocket {
  messages: readonly LiveMessage[]
  closed: boolean
  say(command: unknown): void
  close(): void
}

/** Rejects with the HTTP status when the desk does not let it in. */
export const openSocket = (url: string, headers: Record<string, string>): Promise<LiveSocket> =>
  new Promise((resolve, reject) => {
    const messages: LiveMessage[] = []
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, { headers })
    const live: LiveSocket = {
      messages,
      closed: false,
      say: (command) => socket.send(JSON.stringify(command)),
      close: () => socket.terminate(),
    }
    socket.on('message', (data: Buffer) => messages.push(LiveMessage.parse(JSON.parse(data.toString()))))
    socket.on('close', () => {
      live.closed = true
    })
    socket.on('open', () => resolve(live))
    socket.on('unexpected-response', (_, response) =>
      reject(new Error(`refused with ${response.statusCode}`)),
    )
    socket.on('error', reject)
  })
