// The knowledge routes of the contract.
import { contract } from '../../../contract/index.ts'
import { iso } from '../../platform/clock.ts'
import { implement } from '../../platform/http/implement.ts'
import { changeArticle, createArticle, markReviewed } from './actions/articles.ts'
import { changeCollection, createCollection, removeCollection } from './actions/collections.ts'
import { askReview, confirmEdition, dropDraft, giveBack, saveDraft } from './actions/drafts.ts'
import { addFiles, removeFile } from './actions/files.ts'
import { publishDraft, restoreVersion } from './actions/publish.ts'
import { needed } from './by.ts'
import { showCollections } from './collections.ts'
import { listImports, showImport } from './import/list.ts'
import { startImport } from './import/start.ts'
import { listForTeam } from './list.ts'
import { proposeFromTicket } from './proposal.ts'
import { renderArticle } from './render/index.ts'
import { showArticle, showEdition } from './show.ts'
import { loadArticle, loadEdition } from './store/articles.ts'
import { templatesIn } from './templates.ts'
import { compareVersions, listVersions, showVersion } from './versions.ts'

const { knowledge } = contract
const day = (now: Temporal.Instant): string => iso(now).slice(0, 10)

export const knowledgeRoutes = [
  implement(knowledge.listArticles, ({ desk, workspaceId, query, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listForTeam(tx, workspaceId, query, day(now))),
  ),
  implement(knowledge.createArticle, (call) => createArticle(call, call.idFor('article'), call.body)),
  implement(knowledge.getArticle, ({ desk, workspaceId, params, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) =>
      showArticle(tx, await loadArticle(tx, workspaceId, params.number), { today: day(now) }),
    ),
  ),
  implement(knowledge.changeArticle, (call) =>
    changeArticle(call, call.params.number, call.body, call.ifMatch),
  ),
  implement(knowledge.reviewed, (call) => markReviewed(call, call.params.number, call.body.nextOn)),
  implement(knowledge.addFiles, (call) => addFiles(call, call.params.number, call.files, call.idFor)),
  implement(knowledge.removeFile, (call) => removeFile(call, call.params.number, call.params.id)),
  implement(knowledge.preview, async ({ body }) => renderArticle(body.body)),
  implement(knowledge.templates, async ({ query }) => ({ items: templatesIn(query.language) })),
  implement(knowledge.fromTicket, ({ desk, workspaceId, params, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) =>
      proposeFromTicket(tx, workspaceId, params.number, query.language),
    ),
  ),
  implement(knowledge.getEdition, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const article = await loadArticle(tx, workspaceId, params.number)
      const edition = await loadEdition(tx, workspaceId, article.id, params.language)
      return showEdition(tx, article.number, needed(edition, 'language'))
    }),
  ),
  implement(knowledge.saveDraft, (call) => saveDraft(call, call.params, call.body)),
  implement(knowledge.dropDraft, (call) => dropDraft(call, call.params)),
  implement(knowledge.askReview, (call) => askReview(call, call.params, call.body.note)),
  implement(knowledge.giveBack, (call) => giveBack(call, call.params, call.body.note)),
  implement(knowledge.publish, (call) => publishDraft(call, call.params, call.body)),
  implement(knowledge.confirm, (call) => confirmEdition(call, call.params)),
  implement(knowledge.versions, ({ desk, workspaceId, params, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listVersions(tx, workspaceId, params, query)),
  ),
  implement(knowledge.version, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showVersion(tx, workspaceId, params)),
  ),
  implement(knowledge.diff, ({ desk, workspaceId, params, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => compareVersions(tx, workspaceId, params, query)),
  ),
  implement(knowledge.restore, (call) => restoreVersion(call, call.params, call.params.version)),
  implement(knowledge.listCollections, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await showCollections(tx, workspaceId) })),
  ),
  implement(knowledge.createCollection, (call) =>
    createCollection(call, call.idFor('collection'), call.body),
  ),
  implement(knowledge.changeCollection, (call) =>
    changeCollection(call, call.params.id, call.body, call.ifMatch),
  ),
  implement(knowledge.removeCollection, (call) => removeCollection(call, call.params.id)),
  implement(knowledge.imports, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listImports(tx, workspaceId, query)),
  ),
  implement(knowledge.getImport, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showImport(tx, workspaceId, params.id)),
  ),
  implement(knowledge.startImport, (call) => startImport(call, call.idFor('import'), call.files, call.body)),
]
