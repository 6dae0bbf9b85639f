// A bare Fastify that sends one page from memory: what the help pages are compared with. Prints its port; lives until
// its input ends.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

const page = readFileSync(process.argv[2] ?? '')
const app = Fastify({ keepAliveTimeout: 10_000, forceCloseConnections: true })
app.get('/*', (_request, reply) =>
  reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
)
const url = await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${url}\n`)
process.stdin.on('end', () => void app.close()).resume()
