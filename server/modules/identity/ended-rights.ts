// Whoever was switched off loses sessions, tokens and links; a changed role ends the sessions of the old one.
import { system } from '../../../rules/actor.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Reaction } from '../../platform/module.ts'
import { revokeAll } from './actions/tokens.ts'
import { endSessions } from './sessions.ts'
import { deleteLinksOf } from './store/links.ts'

/** What they may do ended with the commit already, for every request asks anew; this sweeps up behind it. */
export const endRights: Reaction = {
  name: 'identity.end-rights',
  types: ['person.disabled', 'person.role_changed'],
  react: async (desk, workspaceId, events) => {
    for (const event of events)
      await commitIn(desk, workspaceId, async (tx) => {
        const actor = system('identity')
        // What began afterwards is none of this event's business, however late it is seen.
        const begun = { until: event.at }
        await endSessions(desk, tx, workspaceId, event.subjectId, actor, begun)
        if (event.type !== 'person.disabled') return
        await revokeAll(desk, tx, workspaceId, event.subjectId, actor, begun)
        await deleteLinksOf(tx, workspaceId, event.subjectId, begun)
      })
  },
}
