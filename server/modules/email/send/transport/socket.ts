// Opens the sockets of a transport through the guard: the address judged is the address connected to.
import { connect, type Socket } from 'node:net'
import type { Desk } from '../../../../platform/desk.ts'
import { guardedLookup, publicAddresses } from '../../../../platform/net/public-host.ts'

export type GetSocket = (
  options: unknown,
  done: (error: Error | null, socket?: { connection: Socket }) => void,
) => void

const patience = 15_000

export const guardedSocket =
  (desk: Desk, host: string, port: number): GetSocket =>
  (_options, done) => {
    open(desk, host, port).then(
      (connection) => done(null, { connection }),
      (error: NodeJS.ErrnoException) => done(Object.assign(error, { command: 'CONN' })),
    )
  }

const open = async (desk: Desk, host: string, port: number): Promise<Socket> => {
  // Sockets look names up, and numbers not.
  await publicAddresses(desk, host)
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, lookup: guardedLookup(desk), timeout: patience })
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.removeAllListeners()
      resolve(socket)
    })
    socket.once('timeout', () =>
      socket.destroy(Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT' })),
    )
    socket.once('error', reject)
  })
}
