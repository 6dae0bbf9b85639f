// The routes of answers. Only the team asks here; requesters' pages use index.ts with their own reader.
import { contract } from '../../../contract/index.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { implement } from '../../platform/http/implement.ts'
import { findAnswers } from './find/find.ts'
import { suggestAnswers } from './find/suggest.ts'
import { changeGap } from './gaps/change.ts'
import { lookNow } from './gaps/look.ts'
import { loadCounts, loadGaps, loadGapTickets } from './gaps/show.ts'
import { loadSearches, logSearch } from './readers/searches.ts'
import { loadUse } from './readers/use.ts'
import { changeAnswerSettings, loadAnswerSettings } from './settings.ts'
import { addSynonym, changeSynonym, listSynonyms, removeSynonym } from './synonyms/actions.ts'
import { linkArticle, unlinkArticle } from './tickets/links.ts'
import { loadForTicket, teamReader } from './tickets/suggest.ts'

const noGap: Refusal = refuse('not_found', 'There is no such gap.')

export const answersRoutes = [
  implement(contract.answers.find, ({ desk, workspaceId, actor, query, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const found = await findAnswers(tx, workspaceId, {
        text: query.q,
        reader: await teamReader(tx, workspaceId, actor),
        language: query.language ?? null,
        limit: query.limit,
        offset: query.offset,
        isTyping: query.typing === 'yes',
      })
      if (query.typing === 'no' && query.offset === 0)
        await logSearch(tx, workspaceId, now, { text: query.q, place: 'desk', found: found.total })
      return found
    }),
  ),
  implement(contract.answers.suggest, ({ desk, workspaceId, actor, body }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: await suggestAnswers(tx, workspaceId, {
        subject: body.subject,
        text: body.text,
        reader: await teamReader(tx, workspaceId, actor),
        language: body.language ?? null,
        limit: body.limit,
      }),
    })),
  ),
  implement(contract.answers.ofTicket, ({ desk, workspaceId, actor, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadForTicket(tx, workspaceId, actor, params.number)),
  ),
  implement(contract.answers.link, ({ desk, workspaceId, actor, params, body }) =>
    linkArticle(
      desk,
      workspaceId,
      actor,
      { ticketNumber: params.number, articleNumber: params.article },
      body.kind,
    ),
  ),
  implement(contract.answers.unlink, ({ desk, workspaceId, actor, params }) =>
    unlinkArticle(desk, workspaceId, actor, {
      ticketNumber: params.number,
      articleNumber: params.article,
    }),
  ),
  implement(contract.answers.use, ({ desk, workspaceId, params, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadUse(tx, workspaceId, now, params.number)),
  ),
  implement(contract.answers.searches, ({ desk, workspaceId, query, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: await loadSearches(tx, workspaceId, now, {
        days: query.days,
        onlyEmpty: query.empty === 'yes',
        limit: query.limit,
      }),
    })),
  ),
  implement(contract.answers.synonyms, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await listSynonyms(tx, workspaceId) })),
  ),
  implement(contract.answers.addSynonym, ({ desk, workspaceId, actor, body }) =>
    addSynonym(desk, workspaceId, actor, body.words),
  ),
  implement(contract.answers.changeSynonym, ({ desk, workspaceId, actor, params, body, ifMatch }) =>
    changeSynonym(desk, workspaceId, actor, params.id, body.words, ifMatch),
  ),
  implement(contract.answers.removeSynonym, ({ desk, workspaceId, actor, params }) =>
    removeSynonym(desk, workspaceId, actor, params.id),
  ),
  implement(contract.answers.gaps, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      // First when it was looked, then what was found: gaps may be newer than the time beside them, never older.
      const counts = await loadCounts(tx, workspaceId)
      const items = await loadGaps(tx, workspaceId, {
        states: query.state === 'waiting' ? ['open', 'taken'] : [query.state],
        kind: query.kind,
      })
      return { items, ...counts }
    }),
  ),
  implement(contract.answers.gap, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const [gap] = await loadGaps(tx, workspaceId, { id: params.id })
      return gap ? { ...gap, tickets: await loadGapTickets(tx, workspaceId, gap.id) } : noGap
    }),
  ),
  implement(contract.answers.changeGap, ({ desk, workspaceId, actor, params, body, ifMatch }) =>
    changeGap(desk, workspaceId, actor, params.id, body, ifMatch),
  ),
  implement(contract.answers.lookForGaps, ({ desk, workspaceId }) => lookNow(desk, workspaceId)),
  implement(contract.answers.settings, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadAnswerSettings(tx, workspaceId)),
  ),
  implement(contract.answers.changeSettings, ({ desk, workspaceId, actor, body }) =>
    changeAnswerSettings(desk, workspaceId, actor, body),
  ),
]
