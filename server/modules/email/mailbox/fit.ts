// Whether the settings of a mailbox fit each other and what is there: its team, its provider's addresses.
import { type Fault, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadTeamsByIds } from '../../people/index.ts'
import { signatureFault } from '../send/signature.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import type { MailboxInput } from './columns.ts'

/** Throws Refused with every fault. */
export const requireFit = async (
  desk: Desk,
  tx: Tx,
  before: MailboxRow | null,
  input: MailboxInput,
): Promise<void> => {
  const faults = [
    ...(await teamFaults(tx, input.teamId)),
    ...(input.oauth ? addressFaults(desk, input.oauth) : []),
    ...authFaults(before, input),
    ...signatureFaults(input.signature),
  ]
  if (faults[0]) throw new Refused(refuse('invalid', `${faults[0].field} ${faults[0].message}`, { faults }))
}

const teamFaults = async (tx: Tx, teamId: string | null | undefined): Promise<Fault[]> =>
  !teamId || (await loadTeamsByIds(tx, [teamId])).some((t) => t.id === teamId)
    ? []
    : [{ field: 'body.teamId', message: 'names no team of this workspace' }]

/** Browsers are sent there and secrets go there: https, or this machine where the operator allows it. */
const addressFaults = (desk: Desk, oauth: NonNullable<MailboxInput['oauth']>): Fault[] => {
  if (oauth.provider !== 'other') return []
  return (['authorizeUrl', 'tokenUrl'] as const).flatMap((name) => {
    const field = `body.oauth.${name}`
    const address = oauth[name]
    if (address === undefined) return [{ field, message: 'is needed for another provider' }]
    const { protocol, hostname, username, password } = new URL(address)
    const local = desk.config.privateHosts && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
    return (protocol === 'https:' || (protocol === 'http:' && local)) && !username && !password
      ? []
      : [{ field, message: 'must be an https address without a password' }]
  })
}

const signatureFaults = (signature: string | undefined): Fault[] => {
  const fault = signature === undefined ? null : signatureFault(signature)
  return fault === null ? [] : [{ field: 'body.signature', message: fault }]
}

const authFaults = (before: MailboxRow | null, input: MailboxInput): Fault[] => {
  const hasProvider = input.oauth === undefined ? before?.oauth != null : input.oauth !== null
  if (hasProvider) return []
  return [
    ...(input.imap?.auth === 'oauth' ? ['body.imap.auth'] : []),
    ...(input.sending?.by === 'smtp' && input.sending.auth === 'oauth' ? ['body.sending.auth'] : []),
  ].map((field) => ({ field, message: 'needs the provider’s client under oauth' }))
}
