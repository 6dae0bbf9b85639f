// A request written to the socket as it is, for addresses and headers a proper client would mend or refuse.
import { connect } from 'node:net'

export const rawRequest = (
  url: string,
  firstLine: string,
  headers: readonly string[] = [],
): Promise<{ status: number; text: string }> => {
  const { hostname, port, host } = new URL(url)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [firstLine, `host: ${host}`, 'connection: close', ...headers, 'content-length: 0', '', ''].join(
          '\r\n',
        ),
      )
    })
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${firstLine}`)))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString()
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text })
    })
  })
}
