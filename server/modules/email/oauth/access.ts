// An access token that works: the kept one, or a fresh one before it ends or after a server refused it.
//
// The mailbox's row is locked while the provider is asked, so of two processes one refreshes and the other finds the
// new token; a provider that gives each refresh token once (RFC 9700 §4.14) never sees one twice.
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { openSecret, sealSecret } from '../mailbox/secrets.ts'
import { oauthOf } from '../mailbox/settings.ts'
import { lockMailbox } from '../store/lock-mailbox.ts'
import { type MailboxRow, updateMailbox } from '../store/mailboxes.ts'
import { askForTokens, OauthTrouble, type Tokens } from './exchange.ts'
import { providerOf } from './providers.ts'

const aheadMinutes = 5
const notConnected = 'The provider has not authorised this mailbox: open its settings and connect it.'

/** `refused`: a token that a mail server would not take. Throws OauthTrouble, in words. */
export const accessToken = async (
  desk: Desk,
  { workspace_id: workspaceId, id }: Pick<MailboxRow, 'workspace_id' | 'id'>,
  refused?: string,
): Promise<string> => {
  const result = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockMailbox(tx, workspaceId, id)
    const sealed = row && openSecret(desk, row, 'tokens')
    if (!row || !sealed) return new OauthTrouble(notConnected, true)
    const tokens = JSON.parse(sealed) as Tokens
    if (tokens.access !== refused && !endsSoon(desk, tokens)) return tokens.access
    // What goes wrong is kept at the mailbox, so it must not undo this transaction.
    return refresh(desk, tx, row, tokens).catch((error: unknown) => told(tx, row, error))
  })
  if (result instanceof OauthTrouble) throw result
  return result
}

const endsSoon = (desk: Desk, { expiresAt }: Tokens): boolean =>
  Temporal.Instant.compare(
    Temporal.Instant.from(expiresAt).subtract({ minutes: aheadMinutes }),
    desk.clock.now(),
  ) <= 0

const refresh = async (desk: Desk, tx: Tx, row: MailboxRow, tokens: Tokens): Promise<string> => {
  const settings = oauthOf(row)
  const provider = settings && providerOf(settings)
  if (!settings || !provider) throw new OauthTrouble(notConnected, true)
  if (!tokens.refresh)
    throw new OauthTrouble('The authorisation has ended, and the provider gave no way to renew it.', true)
  const secret = openSecret(desk, row, 'oauth')
  const { account, ...given } = await askForTokens(desk, provider.tokenUrl, {
    grant_type: 'refresh_token',
    refresh_token: tokens.refresh,
    client_id: settings.clientId,
    ...(secret ? { client_secret: secret } : {}),
  })
  const next: Tokens = { ...given, refresh: given.refresh ?? tokens.refresh }
  await updateMailbox(tx, row.workspace_id, row.id, {
    oauth_tokens: sealSecret(desk, row, 'tokens', JSON.stringify(next)),
    oauth: JSON.stringify({ ...settings, ...(account ? { account } : {}), error: null }),
  })
  return next.access
}

const told = async (tx: Tx, row: MailboxRow, error: unknown): Promise<OauthTrouble> => {
  if (!(error instanceof OauthTrouble)) throw error
  const words = error.isFinal ? `${error.message} Connect the mailbox again.` : error.message
  await updateMailbox(tx, row.workspace_id, row.id, {
    oauth: JSON.stringify({ ...oauthOf(row), error: words }),
  })
  return new OauthTrouble(words, error.isFinal)
}
