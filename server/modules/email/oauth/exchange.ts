// Asks a provider for tokens (RFC 6749 §4.1.3, §6) and reads its answer.
import { z } from 'zod'
import type { Desk } from '../../../platform/desk.ts'
import { fetchOutside } from '../../../platform/net/fetch.ts'

export interface Tokens {
  access: string
  /** null: the provider gave none, and the administrator must authorise again when the access ends. */
  refresh: string | null
  /** ISO. */
  expiresAt: string
}

export interface Given extends Tokens {
  account: string | null
}

/** Fit to be shown. `isFinal`: asking again will not help, somebody must authorise anew. */
export class OauthTrouble extends Error {
  readonly isFinal: boolean
  constructor(message: string, isFinal: boolean) {
    super(message)
    this.isFinal = isFinal
  }
}

const Answer = z.object({
  access_token: z.string().min(1).max(16_000),
  refresh_token: z.string().max(16_000).optional(),
  expires_in: z.coerce.number().positive().max(31_536_000).default(3600),
  id_token: z.string().optional(),
})
const Failure = z.object({ error: z.string(), error_description: z.string().optional() })

export const askForTokens = async (
  desk: Desk,
  tokenUrl: string,
  form: Readonly<Record<string, string>>,
): Promise<Given> => {
  const { status, body } = await fetchOutside(desk, tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams(form).toString(),
  }).catch((error: Error) => {
    throw new OauthTrouble(error.message, false)
  })
  const json = parse(body)
  if (status !== 200) throw refusal(status, json)
  const answer = Answer.safeParse(json)
  if (!answer.success) throw new OauthTrouble('The provider’s answer holds no access token.', false)
  const { access_token, refresh_token, expires_in, id_token } = answer.data
  return {
    access: access_token,
    refresh: refresh_token ?? null,
    expiresAt: desk.clock
      .now()
      .add({ seconds: Math.floor(expires_in) })
      .toString({ fractionalSecondDigits: 3 }),
    account: id_token ? accountIn(id_token) : null,
  }
}

const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

const refusal = (status: number, json: unknown): OauthTrouble => {
  const failure = Failure.safeParse(json)
  if (!failure.success) return new OauthTrouble(`The provider answered with ${status}.`, false)
  const { error, error_description } = failure.data
  const words = tidy(error_description ? `${error}: ${error_description}` : error)
  return new OauthTrouble(
    `The provider refused: ${words}`,
    status < 500 && status !== 429 && error !== 'temporarily_unavailable',
  )
}

export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 300)

/** The claim comes straight from the provider over TLS (OpenID Connect Core §3.1.3.7); it is only shown. */
const accountIn = (idToken: string): string | null => {
  const claims = z
    .object({ email: z.string().optional(), preferred_username: z.string().optional() })
    .safeParse(parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url')))
  const name = claims.data?.email ?? claims.data?.preferred_username
  return name ? tidy(name).slice(0, 254) : null
}
