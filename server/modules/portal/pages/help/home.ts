// The welcome: search first, own open requests above all else, what can be asked for, answers, people.
import type { Tx } from '../../../../platform/database.ts'
import { popular } from '../../../knowledge/index.ts'
import { loadOpenRequests } from '../../store/requests.ts'
import { loadNames } from '../../views/people.ts'
import { type RowView, rowView } from '../../views/row.ts'
import type { Visit } from '../../visit.ts'
import { loadTiles } from '../requests/tiles.ts'
import { type Drawn, drawn } from './drawn.ts'
import { feedLinks } from './feeds.ts'
import { headOf } from './head.ts'
import { answerRow } from './lists.ts'

const most = { requests: 5, answers: 6, often: 3 }

export const home = async (visit: Visit): Promise<Drawn> => {
  const { words, person, reader, workspaceId } = visit
  const { rows, answers } = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => ({
    rows: person ? await openRows(tx, visit, person.id) : [],
    answers: await popular(tx, workspaceId, { reader, language: words.language, limit: most.answers }),
  }))
  const list = answers.map((a) => answerRow(words, a))
  return drawn(
    visit,
    'home',
    {
      title: words.t('home.title'),
      place: 'home',
      public: true,
      head: headOf({ canonical: `${visit.origin}/`, feeds: feedLinks(words, `${visit.origin}/help`) }),
    },
    {
      hello: helloTo(visit),
      rows,
      tiles: await loadTiles(visit),
      popular: list,
      often: list.slice(0, most.often),
    },
  )
}

/** By name whom we know; else as the desk greets its visitors. */
const helloTo = ({ words, person, brand }: Visit): string =>
  person
    ? words.t('home.hello-name', { name: person.name.split(' ')[0] ?? '' })
    : brand.texts.headline || words.t('home.hello')

const openRows = async (tx: Tx, visit: Visit, requesterId: string): Promise<RowView[]> => {
  const rows = await loadOpenRequests(tx, { workspaceId: visit.workspaceId, requesterId }, most.requests)
  const names = await loadNames(
    tx,
    rows.map((r) => r.assignee_id),
    rows.map((r) => r.team_id),
  )
  return rows.map((row) => rowView(visit.words, row, names))
}
