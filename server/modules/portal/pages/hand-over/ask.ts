// What goes from host to host when a session follows: first the question, signed; then the session, sealed.
//
// Both are bound to one browser: it holds a secret in a cookie of the host that asks, and only its hash travels.
import { createHash } from 'node:crypto'
import type { Desk } from '../../../../platform/desk.ts'

export interface Ask {
  workspaceId: string
  /** The host that asks, one of a brand. */
  host: string
  /** Hash of the browser's secret. */
  browser: string
  /** Path to go on to. */
  back: string
  /** Seconds since 1970. */
  until: number
}

export interface Arrival {
  token: string
  back: string
  until: number
}

export const askSeconds = 600
const arrivalSeconds = 60
const purpose = 'session hand-over'

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export const signAsk = (desk: Desk, asked: Omit<Ask, 'until'>): string => {
  const ask: Ask = { ...asked, until: secondsNow(desk) + askSeconds }
  const text = Buffer.from(JSON.stringify(ask)).toString('base64url')
  return `${text}.${desk.seal.sign(purpose, text)}`
}

/** Null: not ours. */
export const readAsk = (desk: Desk, proof: string): Ask | null => {
  const [text = '', signature = ''] = proof.split('.')
  if (!desk.seal.verify(purpose, text, signature)) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Ask
}

export const isLate = (desk: Desk, ask: Ask): boolean => ask.until < secondsNow(desk)

export const sealArrival = (desk: Desk, ask: Ask, token: string): string => {
  const arrival: Arrival = { token, back: ask.back, until: secondsNow(desk) + arrivalSeconds }
  return desk.seal.seal(ask.workspaceId, placeOf(ask), JSON.stringify(arrival))
}

/** Null: not for this host and browser, or too old. */
export const openArrival = (
  desk: Desk,
  at: Pick<Ask, 'workspaceId' | 'host' | 'browser'>,
  proof: string,
): Arrival | null => {
  try {
    const arrival = JSON.parse(desk.seal.open(at.workspaceId, placeOf(at), proof)) as Arrival
    return arrival.until < secondsNow(desk) ? null : arrival
  } catch {
    // Whatever was made up, or cut, or made for somebody else cannot be opened.
    return null
  }
}

const placeOf = ({ host, browser }: Pick<Ask, 'host' | 'browser'>): string => `${purpose} ${host} ${browser}`

const secondsNow = (desk: Desk): number => Math.floor(desk.clock.now().epochMilliseconds / 1000)
