// One received mail with its text and headers, read from its kept bytes.
import type { WholeMail } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { intakeOf } from '../receive/service.ts'
import { showReceived } from '../show.ts'
import { loadLedgerEntry } from '../store/ledger-list.ts'
import { mayRead } from './may-read.ts'

const mostHeaders = 300

export const readMail = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<WholeMail | Refusal> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadLedgerEntry(tx, workspaceId, id))
  if (!row || !mayRead(actor, row)) return refuse('not_found', 'There is no such mail.')
  const read = await intakeOf(desk).read(workspaceId, await desk.files.read(workspaceId, row.raw_hash))
  return {
    ...showReceived(row),
    envelope: { from: row.envelope.from, to: [...row.envelope.to] },
    headers: read
      ? [...read.mail.headers]
          .flatMap(([name, values]) => values.map((value) => ({ name, value })))
          .slice(0, mostHeaders)
      : [],
    text: read?.mail.text ?? '',
    htmlUrl: read?.mail.html ? `/api/v1/mail/${id}/html` : null,
    attachments: (read?.attachments ?? []).map(({ name, type, size }) => ({ name, type, size })),
  }
}
