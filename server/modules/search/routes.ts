// The routes of search. Only the team may ask: requesters have no right to read tickets this way.
import { contract } from '../../../contract/index.ts'
import { implement } from '../../platform/http/implement.ts'
import { readerOf } from './find/articles.ts'
import { search } from './find/search.ts'
import { loadPalette } from './palette.ts'
import { loadSimilar } from './similar.ts'

export const searchRoutes = [
  implement(contract.search.tickets, ({ desk, workspaceId, actor, query, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) =>
      search(tx, {
        workspaceId,
        actorId: actor.id,
        now,
        q: query.q,
        sort: query.sort,
        limit: query.limit,
        cursor: query.cursor,
        reader: readerOf(actor),
      }),
    ),
  ),
  implement(contract.search.palette, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadPalette(tx, workspaceId, query.q, readerOf(actor))),
  ),
  implement(contract.search.similar, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadSimilar(tx, workspaceId, params.number)),
  ),
]
