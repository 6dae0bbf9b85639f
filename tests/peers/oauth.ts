// An OAuth 2 provider on loopback: it knows one client, checks PKCE, and gives every refresh token once.
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OauthPeer {
  url: string
  client: { id: string; secret: string }
  /** The administrator says yes at the address we were given: where the browser is sent back to. */
  permit(authorizeUrl: string): string
  /** Access tokens given so far, the newest last. */
  given: readonly string[]
  /** What was asked, as the forms of the token address. */
  asked: readonly URLSearchParams[]
  /** Answers the next question so, instead. */
  answer(reply: { status: number; body: string; headers?: Record<string, string> } | null): void
  expiresIn: number
  close(): Promise<void>
}

export const openOauth = async (): Promise<OauthPeer> => {
  const client = { id: 'handrail-desk', secret: 'only-the-desk-knows' }
  const codes = new Map<string, { challenge: string; redirect: string }>()
  const refreshes = new Set<string>()
  const given: string[] = []
  const asked: URLSearchParams[] = []
  let next: { status: number; body: string; headers?: Record<string, string> } | null = null

  const judge = (form: URLSearchParams): { status: number; body: unknown } => {
    const refused = (error: string) => ({
      status: 400,
      body: { error, error_description: `${error}, said the provider` },
    })
    if (form.get('client_id') !== client.id || form.get('client_secret') !== client.secret)
      return { status: 401, body: { error: 'invalid_client' } }
    if (form.get('grant_type') === 'authorization_code') {
      const code = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!code || code.challenge !== proof || code.redirect !== form.get('redirect_uri'))
        return refused('invalid_grant')
    } else if (!refreshes.delete(form.get('refresh_token') ?? '')) return refused('invalid_grant')
    const access = `access-${randomBytes(6).toString('hex')}`
    const refresh = `refresh-${randomBytes(6).toString('hex')}`
    refreshes.add(refresh)
    given.push(access)
    const claims = Buffer.from(JSON.stringify({ email: 'desk@meridian.example' })).toString('base64url')
    return {
      status: 200,
      body: {
        access_token: access,
        refresh_token: refresh,
        expires_in: peer.expiresIn,
        token_type: 'Bearer',
        id_token: `e30.${claims}.`,
      },
    }
  }

  const server = createServer((request, reply) => {
    void read(request).then((text) => {
      const form = new URLSearchParams(text)
      asked.push(form)
      if (next) {
        reply.writeHead(next.status, next.headers).end(next.body)
        next = null
        return
      }
      const { status, body } = judge(form)
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const peer: OauthPeer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    client,
    given,
    asked,
    expiresIn: 3600,
    answer: (reply) => {
      next = reply
    },
    permit: (authorizeUrl) => {
      const { searchParams } = new URL(authorizeUrl)
      const code = `code-${randomBytes(6).toString('hex')}`
      const redirect = searchParams.get('redirect_uri') ?? ''
      codes.set(code, { challenge: searchParams.get('code_challenge') ?? '', redirect })
      const back = new URL(redirect)
      back.searchParams.set('code', code)
      back.searchParams.set('state', searchParams.get('state') ?? '')
      return back.href
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return peer
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
