// The shapes of identity: me, sessions, tokens, passkeys, and what several of its routes take.
import { z } from 'zod'
import { permissions } from '../../rules/access/roles.ts'
import { Person } from '../people.ts'
import { Id, Time } from '../values.ts'

export const Password = z.string().min(10, 'must have at least 10 characters').max(200)
export const Code = z
  .string()
  .trim()
  .min(6)
  .max(20)
  .describe('Six digits of the authenticator, or a recovery code')
export const one = z.strictObject({ id: Id })

export const Me = z.object({
  person: Person,
  permissions: z.array(z.enum(permissions)),
  workspace: z.object({ id: Id, name: z.string(), slug: z.string() }),
  session: z.object({ id: Id, expiresAt: Time }).nullable(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  passkeys: z.number().int(),
  /** What stands under my mails, where the mailbox has no signature of its own. */
  signature: z.string(),
  /** IANA name; null: as the workspace. */
  zone: z.string().nullable(),
  /** Such as Network engineer. */
  title: z.string(),
  preferences: z
    .record(z.string(), z.unknown())
    .describe('What the workspace keeps for this person: theme, density, keys'),
})
export type Me = z.infer<typeof Me>

/** `totp`: the password was right, now the second factor; `challenge` proves the first step for five minutes. */
export const SignedIn = z.object({ next: z.enum(['done', 'totp']), challenge: z.string().nullable() })

export const Session = z.object({
  id: Id,
  current: z.boolean(),
  userAgent: z.string(),
  ip: z.string(),
  createdAt: Time,
  lastUsedAt: Time,
  expiresAt: Time,
})
export const ApiToken = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(permissions)).nullable().describe('null: everything the person may do'),
  createdAt: Time,
  expiresAt: Time.nullable(),
  lastUsedAt: Time.nullable(),
})
export const Passkey = z.object({ id: Id, name: z.string(), createdAt: Time, lastUsedAt: Time.nullable() })

/** Generous, because a whole office may share one address; wrong tries are counted far more strictly per account. */
export const signInLimit = { max: 300, window: 15 * 60_000 }
