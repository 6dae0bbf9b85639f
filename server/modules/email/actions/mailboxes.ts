// Adding, changing and removing mailboxes. Their addresses are kept in step in the directory of routes.
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadTeamsByIds } from '../../people/index.ts'
import { type ImapSettings, showMailboxes } from '../show.ts'
import { loadMailbox, updateMailbox } from '../store/mailboxes.ts'
import { forgetRoutes } from '../store/route-cache.ts'
import { setRoutes } from '../store/routes.ts'

export interface MailboxInput {
  name?: string | undefined
  address?: string | undefined
  aliases?: readonly string[] | undefined
  teamId?: string | null | undefined
  imap?: (ImapSettings & { password?: string | undefined }) | null | undefined
}

export const addMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  input: MailboxInput & { name: string; address: string },
): Promise<Mailbox | Refusal> =>
  attempt(desk, () =>
    commitIn(desk, workspaceId, async (tx) => {
      const id = newId()
      const { name, address, teamId = null, imap = null } = input
      const aliases = aliasesOf(address, input.aliases)
      await requireTeam(tx, teamId)
      await tx
        .insertInto('mailbox')
        .values({
          workspace_id: workspaceId,
          id,
          name,
          address,
          aliases,
          team_id: teamId,
          ...imapColumns(desk, workspaceId, id, imap),
          created_at: iso(desk.clock.now()),
        })
        .execute()
      await claim(tx, workspaceId, id, [address, ...aliases])
      await tell(desk, tx, workspaceId, actor, id, 'mailbox.created')
      return show(tx, workspaceId, id)
    }),
  )

export const changeMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  input: MailboxInput,
): Promise<Mailbox | Refusal> =>
  attempt(desk, () =>
    commitIn(desk, workspaceId, async (tx) => {
      const before = await loadMailbox(tx, workspaceId, id)
      if (!before) throw new Refused(refuse('not_found', 'There is no such mailbox.'))
      const address = input.address ?? before.address
      const aliases = aliasesOf(address, input.aliases ?? before.aliases)
      if (input.teamId !== undefined) await requireTeam(tx, input.teamId)
      await updateMailbox(tx, workspaceId, id, {
        name: input.name ?? before.name,
        address,
        aliases,
        ...(input.teamId !== undefined ? { team_id: input.teamId } : {}),
        ...(input.imap !== undefined
          ? imapChange(desk, workspaceId, id, input.imap, before.imap as ImapSettings | null)
          : {}),
      })
      await claim(tx, workspaceId, id, [address, ...aliases])
      await tell(desk, tx, workspaceId, actor, id, 'mailbox.changed')
      return show(tx, workspaceId, id)
    }),
  )

export const removeMailbox = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<null | Refusal> =>
  attempt(desk, () =>
    commitIn(desk, workspaceId, async (tx) => {
      if (!(await loadMailbox(tx, workspaceId, id)))
        throw new Refused(refuse('not_found', 'There is no such mailbox.'))
      await setRoutes(tx, workspaceId, id, [])
      await updateMailbox(tx, workspaceId, id, {
        removed_at: iso(desk.clock.now()),
        imap: null,
        imap_password: null,
      })
      await tell(desk, tx, workspaceId, actor, id, 'mailbox.removed')
      return null
    }),
  )

export const sealedPlace = (mailboxId: string): string => `mailbox/${mailboxId}/imap`

/** Refusals come back as values; after a change no route kept in memory is right any more. */
const attempt = async <T>(desk: Desk, work: () => Promise<T>): Promise<T | Refusal> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  } finally {
    forgetRoutes(desk.db)
  }
}

const aliasesOf = (address: string, aliases: readonly string[] = []): string[] =>
  [...new Set(aliases)].filter((a) => a !== address)

const requireTeam = async (tx: Tx, teamId: string | null): Promise<void> => {
  if (teamId !== null && !(await loadTeamsByIds(tx, [teamId])).some((t) => t.id === teamId))
    throw new Refused(
      refuse('invalid', 'There is no such team.', {
        faults: [{ field: 'body.teamId', message: 'names no team of this workspace' }],
      }),
    )
}

/** An address somebody else receives is refused without saying who. */
const claim = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  addresses: readonly string[],
): Promise<void> => {
  const tagged = addresses.find((a) => a.includes('+'))
  if (tagged)
    throw new Refused(
      refuse('invalid', `${tagged} has a plus sign, which is kept for answers.`, {
        faults: [{ field: 'body.address', message: 'must not contain +' }],
      }),
    )
  const taken = await setRoutes(tx, workspaceId, id, addresses)
  if (taken !== null)
    throw new Refused(
      refuse('already_exists', `${taken} is in use already.`, {
        faults: [{ field: 'body.address', message: `${taken} is in use already` }],
      }),
    )
}

const imapColumns = (
  desk: Desk,
  workspaceId: string,
  id: string,
  imap: (ImapSettings & { password?: string | undefined }) | null,
) => {
  if (imap === null) return { imap: null, imap_password: null }
  const { password, ...settings } = imap
  return {
    imap: JSON.stringify(settings),
    imap_password: password === undefined ? null : desk.seal.seal(workspaceId, sealedPlace(id), password),
  }
}

/** A password left out stays, but never goes to another server or user. */
const imapChange = (
  desk: Desk,
  workspaceId: string,
  id: string,
  imap: (ImapSettings & { password?: string | undefined }) | null,
  before: ImapSettings | null,
) => {
  const { imap_password, ...columns } = imapColumns(desk, workspaceId, id, imap)
  const same =
    imap !== null &&
    before !== null &&
    imap.host === before.host &&
    imap.port === before.port &&
    imap.user === before.user
  const keepsCursor = same && imap.folder === before.folder
  return {
    ...columns,
    ...(imap !== null && imap.password === undefined && same ? {} : { imap_password }),
    ...(keepsCursor ? {} : { imap_cursor: null }),
    last_error: null,
  }
}

const tell = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'mailbox', subjectId: id, type, actor, data: {} },
  ])

const show = async (tx: Tx, workspaceId: string, id: string): Promise<Mailbox> => {
  const row = await loadMailbox(tx, workspaceId, id)
  const [shown] = row ? await showMailboxes(tx, [row]) : []
  if (!shown) throw new Error('a mailbox just written cannot be read')
  return shown
}
