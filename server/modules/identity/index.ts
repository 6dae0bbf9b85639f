// What other modules and main.ts may use of identity.
export { addressOf } from './address.ts'
export { askForSignInLink } from './ask-link.ts'
export { countTry, type Limit, networkOf } from './attempts.ts'
export { clearedCookie } from './cookie.ts'
export { firstSignInLink, foundOwner } from './first-owner.ts'
export { identify } from './identify.ts'
export { makeLink, peekLink, takeLink } from './links.ts'
export { endSessions, startSession } from './sessions.ts'
