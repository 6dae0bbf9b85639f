// The routes of feedback.
import { contract } from '../../../contract/index.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import { implement } from '../../platform/http/implement.ts'
import { readCursor, writeCursor } from '../tickets/index.ts'
import { loadFigures } from './figures/load.ts'
import { loadMarks, showMarks } from './figures/marks.ts'
import { loadOfTicket } from './figures/of-ticket.ts'
import { changeIdeaIn, createIdeaIn, voteIn } from './ideas/act.ts'
import { showIdea, showIdeas } from './ideas/show.ts'
import { loadIdeas } from './ideas/store.ts'
import { changeImprovement, createImprovement, showImprovements } from './improvements/act.ts'
import { loadImprovements } from './improvements/store.ts'
import { showSurvey, showSurveys } from './surveys/show.ts'
import { changeSurvey, createSurvey, removeSurvey } from './surveys/write.ts'

const { feedback } = contract
const usualSpan = { hours: 24 * 90 }

export const feedbackRoutes = [
  implement(feedback.surveys, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await showSurveys(tx, workspaceId) })),
  ),
  implement(feedback.createSurvey, (call) => createSurvey(call, call.body)),
  implement(feedback.survey, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showSurvey(tx, workspaceId, params.id)),
  ),
  implement(feedback.changeSurvey, (call) => changeSurvey(call, call.params.id, call.body)),
  implement(feedback.removeSurvey, (call) => removeSurvey(call, call.params.id)),
  implement(feedback.marks, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const after =
        query.cursor === undefined ? null : readCursor(query.cursor, ['string', 'string'] as const)
      const asked = { id: query.mark, survey: query.survey, show: query.show, after, limit: query.limit + 1 }
      const rows = await loadMarks(tx, workspaceId, actor, asked)
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: await showMarks(tx, workspaceId, actor, shown),
        next:
          last?.answered_at && rows.length > query.limit ? writeCursor([last.answered_at, last.id]) : null,
      }
    }),
  ),
  implement(feedback.figures, ({ desk, workspaceId, actor, query, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) =>
      loadFigures(tx, workspaceId, actor, {
        since: query.since ?? iso(now.subtract(usualSpan)),
        until: query.until ?? iso(now.add({ hours: 1 })),
      }),
    ),
  ),
  implement(feedback.ofTicket, ({ desk, workspaceId, actor, params, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) =>
      loadOfTicket(tx, workspaceId, actor, { number: params.number, now }),
    ),
  ),
  implement(feedback.ideas, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const after =
        query.cursor === undefined ? null : readCursor(query.cursor, ['number', 'string', 'string'] as const)
      const asked = { id: query.idea, state: query.state, sort: query.sort, after, limit: query.limit + 1 }
      const rows = await loadIdeas(tx, workspaceId, asked)
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      const votes = query.sort === 'votes' ? (last?.votes ?? 0) : 0
      return {
        items: await showIdeas(tx, workspaceId, actor.id, shown),
        next: last && rows.length > query.limit ? writeCursor([votes, last.created_at, last.id]) : null,
      }
    }),
  ),
  implement(feedback.createIdea, ({ desk, workspaceId, actor, body, idFor }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const id = idFor('idea')
      await createIdeaIn(desk, tx, workspaceId, { id, actor, ...body })
      return showIdea(tx, workspaceId, actor.id, id)
    }),
  ),
  implement(feedback.changeIdea, ({ desk, workspaceId, actor, params, body, ifMatch }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await changeIdeaIn(desk, tx, workspaceId, { actor, id: params.id, ifMatch, body })
      return showIdea(tx, workspaceId, actor.id, params.id)
    }),
  ),
  ...([true, false] as const).map((isOn) =>
    implement(isOn ? feedback.vote : feedback.unvote, ({ desk, workspaceId, actor, params }) =>
      commitIn(desk, workspaceId, async (tx) => {
        await voteIn(desk, tx, workspaceId, { actor, id: params.id, isOn })
        return showIdea(tx, workspaceId, actor.id, params.id)
      }),
    ),
  ),
  implement(feedback.improvements, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const after =
        query.cursor === undefined ? null : readCursor(query.cursor, ['string', 'string'] as const)
      const rows = await loadImprovements(tx, workspaceId, {
        id: query.improvement,
        state: query.state,
        source: query.source,
        sourceId: query.sourceId,
        after,
        limit: query.limit + 1,
      })
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: await showImprovements(tx, workspaceId, shown),
        next: last && rows.length > query.limit ? writeCursor([last.created_at, last.id]) : null,
      }
    }),
  ),
  implement(feedback.createImprovement, (call) => createImprovement(call, call.body)),
  implement(feedback.changeImprovement, (call) => changeImprovement(call, call.params.id, call.body)),
]
