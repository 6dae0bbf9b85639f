// Whom the headers of a reply name: everybody in To and Cc of the same message. Bcc is nowhere but in its envelope.
import type { Tx } from '../../../../platform/database.ts'
import type { OutgoingRow } from '../../store/outgoing.ts'

export interface Named {
  name: string
  address: string
  role: string
}

export const loadNamed = async (tx: Tx, mail: OutgoingRow): Promise<Named[]> => {
  const rows = await tx
    .selectFrom('outgoing_mail as o')
    .leftJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'o.workspace_id').onRef('p.id', '=', 'o.to_person_id'),
    )
    .select(['o.to_address', 'o.role', 'p.name'])
    .where('o.workspace_id', '=', mail.workspace_id)
    .where('o.message_id', '=', mail.message_id)
    .where('o.kind', '=', mail.kind)
    .where('o.role', 'in', ['to', 'cc'])
    .orderBy('o.id')
    .execute()
  return rows.map((r) => ({ name: r.name ?? '', address: r.to_address, role: r.role }))
}
