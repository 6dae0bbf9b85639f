// The end of an authorisation: the code is exchanged, the tokens are kept sealed, or the trouble is told at the mailbox.
import type { PersonActor } from '../../../../rules/actor.ts'
import { isRefusal } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import { changeRow } from '../mailbox/change-row.ts'
import { openSecret, sealSecret } from '../mailbox/secrets.ts'
import { type OauthSettings, oauthOf } from '../mailbox/settings.ts'
import { loadMailbox } from '../store/mailboxes.ts'
import { returnAddress, userOf } from './connect.ts'
import { askForTokens, type Given, OauthTrouble, tidy } from './exchange.ts'
import { providerOf } from './providers.ts'
import type { State } from './state.ts'

export interface Returned {
  code: string | null
  error: string | null
  description: string | null
}

/** Whether the mailbox is connected now. */
export const finishConnect = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  { mailboxId, verifier }: State,
  returned: Returned,
): Promise<boolean> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadMailbox(tx, workspaceId, mailboxId))
  const settings = row && oauthOf(row)
  const provider = settings && providerOf(settings)
  if (!row || !settings || !provider) return false
  try {
    if (!returned.code) throw new OauthTrouble(inWords(returned), true)
    const secret = openSecret(desk, row, 'oauth')
    const given = await askForTokens(desk, provider.tokenUrl, {
      grant_type: 'authorization_code',
      code: returned.code,
      redirect_uri: returnAddress(desk),
      client_id: settings.clientId,
      code_verifier: verifier,
      ...(secret ? { client_secret: secret } : {}),
    })
    return await keep(desk, workspaceId, actor, mailboxId, settings, given)
  } catch (error) {
    if (!(error instanceof OauthTrouble)) throw error
    await changeRow(desk, workspaceId, actor, mailboxId, 'mailbox.connect_failed', (now) => ({
      oauth: JSON.stringify({ ...(oauthOf(now) ?? settings), error: error.message }),
    }))
    return false
  }
}

const keep = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  mailboxId: string,
  asked: OauthSettings,
  { account, ...tokens }: Given,
): Promise<boolean> => {
  const changed = await changeRow(desk, workspaceId, actor, mailboxId, 'mailbox.connected', (now) => {
    const settings = oauthOf(now)
    // Somebody chose another provider while this one was asked: its tokens are nobody's.
    if (!settings || settings.provider !== asked.provider || settings.clientId !== asked.clientId) return {}
    return {
      oauth: JSON.stringify({
        ...settings,
        account: account ?? userOf(now),
        connectedAt: iso(desk.clock.now()),
        error: null,
      }),
      oauth_tokens: sealSecret(desk, now, 'tokens', JSON.stringify(tokens)),
      last_error: null,
    }
  })
  return !isRefusal(changed) && changed.oauth?.connectedAt != null
}

const inWords = ({ error, description }: Returned): string =>
  error === null
    ? 'The provider sent nobody’s permission.'
    : `The provider refused: ${tidy(description ? `${error}: ${description}` : error)}`
