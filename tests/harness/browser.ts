// A browser of its own for a test: another address on the network, and it keeps the session cookie it is given.
import { expect } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { CastPerson } from '../cast/people.ts'
import type { Door } from '../door.ts'
import { type Client, makeClient } from './client.ts'

export interface Browser extends Client {
  /** The address it calls from; the desk must trust its proxy. */
  ip: string
  /** As the `Cookie` header; null before any sign-in and after sign-out. */
  cookie(): string | null
}

let last = 0

export const openBrowser = (door: Door, more: Record<string, string> = {}): Browser => {
  last += 1
  const ip = `198.51.${last >> 8}.${last & 255}`
  const headers: Record<string, string> = { 'x-forwarded-for': ip, 'sec-fetch-site': 'same-origin', ...more }
  const client = makeClient(door.url, headers, (heard) => {
    const set = heard.get('set-cookie')
    if (set) headers.cookie = set.split(';')[0] ?? ''
    if (set?.includes('Max-Age=0')) delete headers.cookie
  })
  return { ...client, ip, cookie: () => headers.cookie ?? null }
}

export const password = 'nine loud herons'

/** Gives a person a password through their own door and returns it. */
export const setPassword = async (door: Door, person: CastPerson): Promise<string> => {
  const own = await door.signedIn(person)
  const me = await own.call(contract.identity.me)
  if (!me.hasPassword) await own.call(contract.identity.setPassword, { body: { password } })
  expect((await own.call(contract.identity.me)).hasPassword).toBe(true)
  return password
}
