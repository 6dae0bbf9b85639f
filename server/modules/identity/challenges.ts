// Passkey challenges: random, signed by the desk, good for five minutes and for one answer.
import { randomBytes } from 'node:crypto'
import type { Desk } from '../../platform/desk.ts'
import { countTry, limits } from './attempts.ts'
import { challenge as lasts } from './lifetimes.ts'

/** `whom`: the person who registers a passkey, or `anybody` who signs in. */
export const newChallenge = (
  desk: Desk,
  workspaceId: string,
  whom: string,
): { text: string; token: string } => {
  const text = randomBytes(32).toString('base64url')
  const until = desk.clock.now().add(lasts).epochMilliseconds
  const body = `${text}.${until}`
  return { text, token: `${body}.${desk.seal.sign('passkey', `${workspaceId}/${whom}/${body}`)}` }
}

/** The challenge's text, once; null: forged, too old, somebody else's, or answered already. */
export const takeChallenge = async (
  desk: Desk,
  workspaceId: string,
  whom: string,
  token: string,
): Promise<string | null> => {
  const [text, until, signature, ...rest] = token.split('.')
  if (!text || !until || !signature || rest.length > 0) return null
  if (!desk.seal.verify('passkey', `${workspaceId}/${whom}/${text}.${until}`, signature)) return null
  if (!(Number(until) > desk.clock.now().epochMilliseconds)) return null
  return (await countTry(desk, workspaceId, limits.challenge, text)) ? null : text
}
