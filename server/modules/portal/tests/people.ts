// Browsers of the cast, and tickets that the team has worked on.
import { contract } from '../../../../contract/index.ts'
import { type CastPerson, jane } from '../../../../tests/cast/people.ts'
import type { Door } from '../../../../tests/door.ts'
import { giveSession } from '../../../../tests/harness/keys.ts'
import { sessionCookieName } from '../../../platform/http/identity.ts'
import { type Browser, openBrowser } from './browser.ts'

export const browserOf = async (door: Door, person: CastPerson, language = 'en'): Promise<Browser> => {
  const { token } = await giveSession(door.db, person, door.clock.now())
  return openBrowser(door.url, `${sessionCookieName(door.desk.config.url)}=${token}`, language)
}

export const strangersBrowser = (door: Door, language = 'en'): Browser => openBrowser(door.url, '', language)

/** Sends the form of /new as somebody signed in; returns the request's number. */
export const sendRequest = async (
  browser: Browser,
  subject: string,
  files: readonly File[] = [],
): Promise<number> => {
  const form = await browser.get('/new')
  const sent = await browser.submit(form, '/new', { subject, message: 'It stopped this morning.' }, files)
  return Number(/^\/requests\/(\d+)\?done=new$/.exec(sent.location)?.[1])
}

/** A stranger's filled form. */
export const strangersWords = (more: Record<string, string> = {}): Record<string, string> => ({
  subject: 'The scanner at gate 4 stopped',
  message: 'It beeps twice and shows nothing.',
  name: jane.name,
  email: jane.email,
  ...more,
})

export const replyAs = async (
  door: Door,
  person: CastPerson,
  number: number,
  body: string,
  kind: 'reply' | 'note' = 'reply',
  status?: 'pending' | 'on_hold' | 'solved',
) => {
  const client = await door.as(person)
  return client.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind, body, ...(status ? { status } : {}) },
  })
}
