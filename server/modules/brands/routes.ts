// The routes of brands, own pages and service notices; those of themes stand with the pages they draw.
import { contract } from '../../../contract/index.ts'
import { implement } from '../../platform/http/implement.ts'
import { addBrand, changeBrand, makeMain, removeBrand, removeLogo, setLogo } from './actions/brands.ts'
import { addNotice, changeNotice, listNotices, removeNotice } from './actions/notices.ts'
import { addPage, changePage, listPages, removePage, restorePage } from './actions/pages.ts'
import { showBrands } from './read/show.ts'
import { listPageVersions, loadPageVersion } from './store/page-versions.ts'

const { brands } = contract

export const brandRoutes = [
  implement(brands.list, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await showBrands(tx, workspaceId) })),
  ),
  implement(brands.create, (call) => addBrand(call, call.idFor('brand'), call.body)),
  implement(brands.change, (call) => changeBrand(call, call.params.id, call.body, call.ifMatch)),
  implement(brands.makeMain, (call) => makeMain(call, call.params.id)),
  implement(brands.remove, (call) => removeBrand(call, call.params.id)),
  implement(brands.setLogo, (call) => setLogo(call, call.params.id, call.files)),
  implement(brands.removeLogo, (call) => removeLogo(call, call.params.id)),
  implement(brands.listPages, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await listPages(tx, workspaceId) })),
  ),
  implement(brands.createPage, (call) => addPage(call, call.idFor('page'), call.body)),
  implement(brands.changePage, (call) => changePage(call, call.params.id, call.body, call.ifMatch)),
  implement(brands.pageVersions, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: await listPageVersions(tx, workspaceId, params.id),
    })),
  ),
  implement(brands.pageVersion, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadPageVersion(tx, workspaceId, params.id, params.version)),
  ),
  implement(brands.restorePage, (call) => restorePage(call, call.params.id, call.body.version)),
  implement(brands.removePage, (call) => removePage(call, call.params.id)),
  implement(brands.listNotices, ({ desk, workspaceId, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await listNotices(tx, workspaceId, now) })),
  ),
  implement(brands.createNotice, (call) => addNotice(call, call.idFor('notice'), call.body)),
  implement(brands.changeNotice, (call) => changeNotice(call, call.params.id, call.body, call.ifMatch)),
  implement(brands.removeNotice, (call) => removeNotice(call, call.params.id)),
]
