// Mailboxes as the API shows them: every setting, how it goes, and no secret.
import type { Mailbox } from '../../../../contract/email.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadTeamsByIds } from '../../people/index.ts'
import { loadMailbox, type MailboxRow } from '../store/mailboxes.ts'
import { webhookUrl } from '../webhook/proof.ts'
import { recordOf } from './dkim-record.ts'
import { dkimOf, imapOf, oauthOf, sendingOf } from './settings.ts'

export const showMailboxes = async (desk: Desk, tx: Tx, rows: readonly MailboxRow[]): Promise<Mailbox[]> => {
  const teams = await loadTeamsByIds(
    tx,
    rows.flatMap((r) => r.team_id ?? []),
  )
  return rows.map((row) => {
    const team = row.team_id ? teams.find((t) => t.id === row.team_id) : undefined
    return {
      id: row.id,
      name: row.name,
      address: row.address,
      aliases: row.aliases,
      team: team ? { id: team.id, name: team.name } : null,
      language: row.language as Mailbox['language'],
      brand: { name: null, colour: null, url: null, ...(row.brand as Partial<Mailbox['brand']>) },
      signature: row.signature,
      history: row.history,
      ...showServers(row),
      webhook: showWebhook(desk, row),
      dkim: showDkim(row),
      oauth: showOauth(row),
      trustedServer: row.trusted_server,
      ...showState(row),
    }
  })
}

/** A mailbox just written. */
export const showOne = async (desk: Desk, tx: Tx, workspaceId: string, id: string): Promise<Mailbox> => {
  const row = await loadMailbox(tx, workspaceId, id)
  const [shown] = row ? await showMailboxes(desk, tx, [row]) : []
  if (!shown) throw new Error('a mailbox just written cannot be read')
  return shown
}

const showServers = (row: MailboxRow): Pick<Mailbox, 'imap' | 'sending'> => {
  const imap = imapOf(row)
  const sending = sendingOf(row)
  return {
    imap: imap && { ...imap, hasPassword: row.imap_password !== null },
    sending: sending && {
      ...sending,
      ...(sending.by === 'smtp' ? { hasPassword: row.sending_password !== null } : {}),
    },
  } as Pick<Mailbox, 'imap' | 'sending'>
}

const showWebhook = (desk: Desk, row: MailboxRow): Mailbox['webhook'] => {
  const url = webhookUrl(desk, row)
  return url === null ? null : { url }
}

const showDkim = (row: MailboxRow): Mailbox['dkim'] => {
  const dkim = dkimOf(row)
  return dkim && { domain: dkim.domain, selector: dkim.selector, ...recordOf(dkim) }
}

const showOauth = (row: MailboxRow): Mailbox['oauth'] => {
  const oauth = oauthOf(row)
  return (
    oauth && {
      provider: oauth.provider,
      clientId: oauth.clientId,
      tenant: oauth.tenant ?? null,
      account: oauth.account ?? null,
      connectedAt: oauth.connectedAt ?? null,
      error: oauth.error ?? null,
    }
  )
}

const showState = (row: MailboxRow) => ({
  lastSuccessAt: row.last_success_at,
  lastError: row.last_error,
  lagSeconds: row.lag_seconds,
  lastSentAt: row.last_sent_at,
  lastSendError: row.last_send_error,
  paused:
    row.paused_until !== null && row.paused_because !== null
      ? { until: row.paused_until, because: row.paused_because }
      : null,
})
