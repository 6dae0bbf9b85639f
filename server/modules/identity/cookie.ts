// The session cookie as a Set-Cookie header: not for scripts, not for other sites, `__Host-` on https.
import { sessionCookieName } from '../../platform/http/identity.ts'
import * as lifetimes from './lifetimes.ts'

const attributes = (url: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${url.startsWith('https:') ? '; Secure' : ''}`

export const sessionCookie = (url: string, token: string): string =>
  `${sessionCookieName(url)}=${token}; ${attributes(url)}; Max-Age=${lifetimes.session.total('seconds')}`

export const clearedCookie = (url: string): string =>
  `${sessionCookieName(url)}=; ${attributes(url)}; Max-Age=0`
