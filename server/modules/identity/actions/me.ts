// Who I am: the signed-in person, their permissions and means of signing in; and what they may change of themselves.
import type { Me } from '../../../../contract/identity.ts'
import { allows, permissions } from '../../../../rules/access/roles.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { Refused } from '../../../platform/refused.ts'
import { type Workspace, workspaceById } from '../../../platform/workspaces.ts'
import { changeOwnFacts, loadPerson, showPerson, updatePerson } from '../../people/index.ts'
import { endOf } from '../lifetimes.ts'
import { loadCredential } from '../store/credentials.ts'
import { loadPasskeysOf } from '../store/passkeys.ts'
import { loadSession } from '../store/sessions.ts'

export const showMe = async (call: Call): Promise<Me | Refusal> => {
  const workspace = await workspaceById(call.desk.db, call.workspaceId)
  return call.desk.db.inWorkspace(call.workspaceId, (tx) => present(tx, call, workspace))
}

const present = async (tx: Tx, call: Call, workspace: Workspace | null): Promise<Me | Refusal> => {
  const { actor, sessionId } = call
  const person = await loadPerson(tx, actor.id)
  if (!person || !workspace) return refuse('not_found', 'There is no such person.')
  const credential = await loadCredential(tx, actor.id)
  const session = sessionId === null ? null : await loadSession(tx, sessionId)
  return {
    person: await showPerson(tx, person),
    permissions: permissions.filter((permission) => allows(actor.role, permission, actor.scopes)),
    workspace: { id: workspace.id, name: workspace.name, slug: workspace.slug },
    session: session ? { id: session.id, expiresAt: endOf(session) } : null,
    hasPassword: credential?.password_hash != null,
    hasTotp: credential?.totp_secret != null,
    passkeys: (await loadPasskeysOf(tx, actor.id)).length,
    signature: person.signature,
    zone: person.zone,
    title: person.title,
    preferences: person.preferences,
  }
}

interface MeInput {
  name?: string | undefined
  language?: 'en' | 'de' | undefined
  signature?: string | undefined
  zone?: string | null | undefined
  title?: string | undefined
  preferences?: Record<string, string | number | boolean | null> | undefined
}

const mostPreferences = 100

export const changeMe = async (call: Call<unknown, unknown, MeInput>): Promise<Me | Refusal> => {
  const { desk, workspaceId, actor, body } = call
  if (actor.scopes) return refuse('not_allowed', 'This token may not change its owner.')
  if (body.zone && !isZone(body.zone)) return noZone
  const workspace = await workspaceById(desk.db, workspaceId)
  return commitIn(desk, workspaceId, async (tx) => {
    const row = await changeOwnFacts(desk, tx, workspaceId, actor, {
      name: body.name,
      language: body.language,
    })
    const { signature, zone, title } = body
    if (signature !== undefined || zone !== undefined || title !== undefined)
      await updatePerson(tx, workspaceId, actor.id, {
        ...(signature === undefined ? {} : { signature }),
        ...(zone === undefined ? {} : { zone }),
        ...(title === undefined ? {} : { title }),
      })
    if (body.preferences) {
      const preferences = merge(row.preferences, body.preferences)
      await updatePerson(tx, workspaceId, actor.id, { preferences: JSON.stringify(preferences) })
    }
    return present(tx, call, workspace)
  })
}

const noZone = refuse('invalid', 'There is no such time zone.', {
  faults: [{ field: 'body.zone', message: 'must be a time zone such as Europe/Oslo' }],
})

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A null takes a preference away. */
const merge = (kept: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> => {
  const merged = Object.entries({ ...kept, ...given }).filter(([, value]) => value !== null)
  if (merged.length > mostPreferences)
    throw new Refused(refuse('too_large', `More than ${mostPreferences} preferences cannot be kept.`))
  return Object.fromEntries(merged)
}
