// A push service on this machine with browsers of its own: takes what the desk sends (RFC 8030), checks who signed it
// (RFC 8292) and decrypts it (RFC 8188, RFC 8291) as a browser does.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Pushed {
  message: { title: string; body: string; path: string; tag: string }
  headers: IncomingMessage['headers']
  /** What the signature claims. */
  claims: { aud: string; exp: number; sub: string }
}

export interface PushBrowser {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  pushed: Pushed[]
  /** Answers this from now on, in place of 201. */
  answer: number
}

export interface PushService {
  url: string
  /** `publicKey`: to which the browser subscribes; a push signed by another is refused. */
  browser(publicKey: string): PushBrowser
  close(): Promise<void>
}

export const openPushService = async (): Promise<PushService> => {
  const browsers = new Map<
    string,
    { browser: PushBrowser; take(body: Buffer, request: IncomingMessage): Pushed }
  >()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = browsers.get(request.url ?? '')
      if (!one) return response.writeHead(404).end()
      if (one.browser.answer !== 201) return response.writeHead(one.browser.answer).end()
      try {
        one.browser.pushed.push(one.take(Buffer.concat(chunks), request))
        response.writeHead(201).end()
      } catch (error) {
        response.writeHead(403).end(String(error))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    browser: (publicKey) => {
      const own = createECDH('prime256v1')
      const p256dh = own.generateKeys()
      const auth = randomBytes(16)
      const path = `/push/${randomBytes(12).toString('hex')}`
      const browser: PushBrowser = {
        subscription: {
          endpoint: url + path,
          keys: { p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') },
        },
        pushed: [],
        answer: 201,
      }
      const take = (body: Buffer, request: IncomingMessage): Pushed => ({
        message: JSON.parse(decrypt(body, own, p256dh, auth)),
        headers: request.headers,
        claims: readSignature(String(request.headers.authorization), publicKey),
      })
      browsers.set(path, { browser, take })
      return browser
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const decrypt = (body: Buffer, own: ReturnType<typeof createECDH>, p256dh: Buffer, auth: Buffer): string => {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const theirs = body.subarray(21, 21 + idLength)
  const sealed = body.subarray(21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, theirs])
  const secret = Buffer.from(hkdfSync('sha256', own.computeSecret(theirs), auth, info, 32))
  const derive = (what: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${what}\0`), length))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  const end = padded.lastIndexOf(2)
  return padded.subarray(0, end).toString()
}

/** `vapid t=<JWT>, k=<public key>`; throws where the key is another or the signature is not its. */
const readSignature = (authorization: string, publicKey: string): Pushed['claims'] => {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  if (key !== publicKey) throw new Error('another key than the one subscribed to')
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isTrue) throw new Error('the signature is not of this key')
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}
