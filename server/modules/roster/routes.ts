// The roster routes of the contract.
import { contract } from '../../../contract/index.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { addSite, addSkill, changeSite, changeSkill, removeNamed } from './actions/catalogue.ts'
import { addEntry, changeEntry, removeEntry } from './actions/entries.ts'
import { addFeed, listFeeds, removeFeed } from './actions/feeds.ts'
import { changeLeading, showLeadings } from './actions/leading.ts'
import { addNeed, changeNeed, removeNeed } from './actions/needs.ts'
import {
  addPattern,
  assign,
  changeAssignment,
  changePattern,
  listPatterns,
  removePattern,
  unassign,
} from './actions/patterns.ts'
import { setPresence } from './actions/presence.ts'
import { addRequest, agreeTo, decide, withdraw } from './actions/requests.ts'
import { changeStaff, showOne } from './actions/staff.ts'
import { listRequests } from './list-requests.ts'
import { needThere } from './need.ts'
import { showNeed } from './show/plan.ts'
import { showRequest } from './show/request.ts'
import { showRoster } from './show/roster.ts'
import { showStaff } from './show/staff.ts'
import { loadSites, loadSkills } from './store/catalogue.ts'
import { loadNeeds } from './store/plan.ts'

const { roster, staff } = contract

const planRoutes: readonly Implementation[] = [
  implement(roster.get, ({ desk, workspaceId, actor, now, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showRoster(tx, workspaceId, actor, now, query)),
  ),
  implement(roster.patterns, (call) => listPatterns(call)),
  implement(roster.createPattern, (call) => addPattern(call, call.idFor('pattern'), call.body)),
  implement(roster.changePattern, (call) => changePattern(call, call.params.id, call.body, call.ifMatch)),
  implement(roster.removePattern, (call) => removePattern(call, call.params.id)),
  implement(roster.assign, (call) => assign(call, call.idFor('assignment'), call.body)),
  implement(roster.changeAssignment, (call) => changeAssignment(call, call.params.id, call.body)),
  implement(roster.unassign, (call) => unassign(call, call.params.id)),
  implement(roster.createEntry, (call) => addEntry(call, call.idFor('entry'), call.body)),
  implement(roster.changeEntry, (call) => changeEntry(call, call.params.id, call.body, call.ifMatch)),
  implement(roster.removeEntry, (call) => removeEntry(call, call.params.id)),
  implement(roster.needs, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      await needThere(tx, workspaceId, [{ field: 'query.teamId', what: 'team', id: query.teamId }])
      const rows = await loadNeeds(tx, workspaceId, query.teamId === undefined ? null : [query.teamId])
      return { items: rows.map(showNeed) }
    }),
  ),
  implement(roster.createNeed, (call) => addNeed(call, call.idFor('need'), call.body)),
  implement(roster.changeNeed, (call) => changeNeed(call, call.params.id, call.body)),
  implement(roster.removeNeed, (call) => removeNeed(call, call.params.id)),
]

const requestRoutes: readonly Implementation[] = [
  implement(roster.requests, (call) => listRequests(call, call.query)),
  implement(roster.request, (call) =>
    call.desk.db.inWorkspace(call.workspaceId, (tx) => showRequest(tx, call, call.params.id)),
  ),
  implement(roster.createRequest, (call) => addRequest(call, call.idFor('request'), call.body)),
  implement(roster.agree, (call) => agreeTo(call, call.params.id, call.body.agrees)),
  implement(roster.decide, (call) => decide(call, call.params.id, call.body)),
  implement(roster.withdraw, (call) => withdraw(call, call.params.id)),
  implement(roster.feeds, (call) => listFeeds(call)),
  implement(roster.createFeed, (call) => addFeed(call, call.idFor('feed'), call.body)),
  implement(roster.removeFeed, (call) => removeFeed(call, call.params.id)),
]

const catalogueRoutes: readonly Implementation[] = [
  implement(staff.skills, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await loadSkills(tx, workspaceId) })),
  ),
  implement(staff.createSkill, (call) => addSkill(call, call.idFor('skill'), call.body)),
  implement(staff.changeSkill, (call) => changeSkill(call, call.params.id, call.body)),
  implement(staff.removeSkill, (call) => removeNamed(call, 'skill', call.params.id)),
  implement(staff.sites, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await loadSites(tx, workspaceId) })),
  ),
  implement(staff.createSite, (call) => addSite(call, call.idFor('site'), call.body)),
  implement(staff.changeSite, (call) => changeSite(call, call.params.id, call.body)),
  implement(staff.removeSite, (call) => removeNamed(call, 'site', call.params.id)),
]

const staffRoutes: readonly Implementation[] = [
  implement(staff.list, ({ desk, workspaceId, query, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      await needThere(tx, workspaceId, [{ field: 'query.teamId', what: 'team', id: query.teamId }])
      return { items: await showStaff(tx, workspaceId, now, { teamId: query.teamId }) }
    }),
  ),
  implement(staff.one, (call) =>
    call.desk.db.inWorkspace(call.workspaceId, (tx) => showOne(tx, call, call.params.id)),
  ),
  implement(staff.change, (call) => changeStaff(call, call.params.id, call.body, call.ifMatch)),
  implement(staff.me, (call) =>
    call.desk.db.inWorkspace(call.workspaceId, (tx) => showOne(tx, call, call.actor.id)),
  ),
  implement(staff.changeMe, (call) => changeStaff(call, call.actor.id, call.body, call.ifMatch)),
  implement(staff.setMyPresence, (call) => setPresence(call, call.actor.id, call.body)),
  implement(staff.setPresence, (call) => setPresence(call, call.params.id, call.body)),
  implement(staff.leading, ({ desk, workspaceId, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await showLeadings(tx, workspaceId, now) })),
  ),
  implement(staff.changeLeading, (call) => changeLeading(call, call.params.id, call.body)),
]

export const routes = [...planRoutes, ...requestRoutes, ...catalogueRoutes, ...staffRoutes]
