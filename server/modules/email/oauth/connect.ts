// Beginning and ending a provider's authorisation of a mailbox.
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { changeRow, noMailbox } from '../mailbox/change-row.ts'
import { disconnected } from '../mailbox/columns.ts'
import { imapOf, oauthOf, sendingOf } from '../mailbox/settings.ts'
import { loadMailbox, type MailboxRow } from '../store/mailboxes.ts'
import { providerOf } from './providers.ts'
import { sealState } from './state.ts'

export const returnAddress = (desk: Desk): string => `${desk.config.url}/oauth/mail`

/** The address to open in the browser (RFC 6749 §4.1.1 with PKCE). */
export const beginConnect = async (
  desk: Desk,
  workspaceId: string,
  who: { actor: PersonActor; sessionId: string | null },
  id: string,
): Promise<{ url: string } | Refusal> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadMailbox(tx, workspaceId, id))
  if (!row) return noMailbox()
  const settings = oauthOf(row)
  const provider = settings && providerOf(settings)
  if (!settings || !provider)
    return refuse('not_possible', 'Set the provider and its client under oauth first.')
  const { state, challenge } = sealState(desk, workspaceId, {
    mailboxId: id,
    personId: who.actor.id,
    sessionId: who.sessionId,
  })
  const url = new URL(provider.authorizeUrl)
  const said = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: returnAddress(desk),
    scope: provider.scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    login_hint: userOf(row),
    ...provider.extra,
  }
  for (const [name, value] of Object.entries(said)) if (value) url.searchParams.set(name, value)
  return { url: url.href }
}

export const disconnect = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<Mailbox | Refusal> =>
  changeRow(desk, workspaceId, actor, id, 'mailbox.disconnected', (row) => {
    const settings = oauthOf(row)
    return { oauth_tokens: null, ...(settings ? { oauth: JSON.stringify(disconnected(settings)) } : {}) }
  })

/** The account the mailbox signs in as. */
export const userOf = (row: MailboxRow): string => {
  const sending = sendingOf(row)
  return imapOf(row)?.user ?? (sending?.by === 'smtp' ? sending.user : row.address)
}
