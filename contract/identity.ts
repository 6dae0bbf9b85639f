// Signing in, sessions, second factors, passkeys, API tokens: shapes and routes.
import { accountRoutes } from './identity/account.ts'
import { factorRoutes } from './identity/second-factors.ts'
import { signInRoutes } from './identity/sign-in.ts'
import { tokenRoutes } from './identity/tokens.ts'

export { ApiToken, Me, Passkey, Session } from './identity/shapes.ts'

export const identity = { ...signInRoutes, ...accountRoutes, ...factorRoutes, ...tokenRoutes }
