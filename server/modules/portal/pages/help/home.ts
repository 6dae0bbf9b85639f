// The welcome: search first, own open requests above all else, what can be asked for, answers, people.
import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../../../platform/database.ts'
import { popular } from '../../../knowledge/index.ts'
import { loadOpenRequests } from '../../store/requests.ts'
import { loadNames } from '../../views/people.ts'
import { type RowView, rowView } from '../../views/row.ts'
import type { Visit } from '../../visit.ts'
import { type Drawn, drawn } from './drawn.ts'
import { feedLinks } from './feeds.ts'
import { headOf } from './head.ts'
import { answerRow } from './lists.ts'
import { originOf } from './origin.ts'

const most = { requests: 5, answers: 6, often: 3 }

export const home = async (visit: Visit, request: FastifyRequest): Promise<Drawn> => {
  const { words, person, reader, workspaceId } = visit
  const { rows, answers } = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => ({
    rows: person ? await openRows(tx, visit, person.id) : [],
    answers: await popular(tx, workspaceId, { reader, language: words.language, limit: most.answers }),
  }))
  const list = answers.map((a) => answerRow(words, a))
  const origin = originOf(visit, request)
  return drawn(
    visit,
    'home',
    {
      title: words.t('home.title'),
      place: 'home',
      public: true,
      head: headOf({ canonical: `${origin}/`, feeds: feedLinks(words, `${origin}/help`) }),
    },
    {
      hello: person
        ? words.t('home.hello-name', { name: person.name.split(' ')[0] ?? '' })
        : words.t('home.hello'),
      rows,
      popular: list,
      often: list.slice(0, most.often),
    },
  )
}

const openRows = async (tx: Tx, visit: Visit, requesterId: string): Promise<RowView[]> => {
  const rows = await loadOpenRequests(tx, { workspaceId: visit.workspaceId, requesterId }, most.requests)
  const names = await loadNames(
    tx,
    rows.map((r) => r.assignee_id),
    rows.map((r) => r.team_id),
  )
  return rows.map((row) => rowView(visit.words, row, names))
}
