// What other modules and main.ts may use of identity.
export { addressOf } from './address.ts'
export { type Asked, askForSignInLink } from './ask-link.ts'
export { countTry, forgiveTry, type Limit, networkOf } from './attempts.ts'
export { clearedCookie, sessionCookie } from './cookie.ts'
export { firstSignInLink, foundOwner } from './first-owner.ts'
export { identify } from './identify.ts'
export { type LinkOrder, makeLink, type Purpose, peekLink, takeLink } from './links.ts'
export { endSessions, type StartedSession, startSession, type Visitor } from './sessions.ts'
