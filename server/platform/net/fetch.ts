// One request to an address outside: https only, guarded, no redirects, with limits of time and size.
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Desk } from '../desk.ts'
import { guardedLookup, HostNotAllowed, publicAddresses } from './public-host.ts'

export interface OutsideRequest {
  method?: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer
  /** Largest answer, in bytes. */
  limit?: number
  millis?: number
  /** Plain http too: pictures in mails. Otherwise http is for this machine only, and only with private hosts. */
  plain?: boolean
}

export interface OutsideReply {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
}

/** A redirect is answered as it came: the caller judges `location` and asks again. Throws what went wrong in words. */
export const fetchOutside = async (
  desk: Desk,
  address: string | URL,
  { method = 'GET', headers = {}, body, limit = 65_536, millis = 10_000, plain = false }: OutsideRequest = {},
): Promise<OutsideReply> => {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (plain || isLoopback(desk, host))))
    throw new Error(`${url.origin} is not an https address`)
  if (url.username || url.password) throw new Error(`${url.origin} must not carry a password`)
  // A number is connected to without any lookup, so it is judged here.
  if (isIP(host)) await publicAddresses(desk, host)
  const request = url.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        headers: body === undefined ? headers : { 'content-length': Buffer.byteLength(body), ...headers },
        agent: false,
        lookup: guardedLookup(desk),
        signal: AbortSignal.timeout(millis),
      },
      (reply) => {
        const chunks: Buffer[] = []
        let size = 0
        reply.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > limit)
            return reply.destroy(new Error(`${url.host} answered with more than ${limit} bytes`))
          chunks.push(chunk)
        })
        reply.on('error', reject)
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
            ),
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    sent.on('error', (error) => reject(inWords(error, url.host)))
    sent.end(body)
  })
}

const isLoopback = (desk: Desk, host: string): boolean =>
  desk.config.privateHosts && /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)

const inWords = (error: Error & { code?: string }, host: string): Error => {
  if (error instanceof HostNotAllowed) return error
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return new Error(`${host} does not answer`)
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return new Error(`there is no ${host}`)
  return new Error(`${host} cannot be reached: ${error.code ?? error.message}`)
}
