// The welcome. A signed-in requester's open requests stand above the rest.
import type { FastifyReply } from 'fastify'
import { show } from '../show.ts'
import { loadOpenRequests } from '../store/requests.ts'
import { loadNames } from '../views/people.ts'
import { type RowView, rowView } from '../views/row.ts'
import type { Visit } from '../visit.ts'

const shown = 5

export const home = async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> => {
  const { words } = visit
  const rows = visit.person ? await openRows(visit, visit.person.id) : []
  return show(visit, reply, 'home', { title: words.t('home.title'), place: 'home', public: true }, { rows })
}

const openRows = (visit: Visit, requesterId: string): Promise<RowView[]> =>
  visit.portal.desk.db.inWorkspace(visit.workspaceId, async (tx) => {
    const rows = await loadOpenRequests(tx, { workspaceId: visit.workspaceId, requesterId }, shown)
    const names = await loadNames(
      tx,
      rows.map((r) => r.assignee_id),
      rows.map((r) => r.team_id),
    )
    return rows.map((row) => rowView(visit.words, row, names))
  })
