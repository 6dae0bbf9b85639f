// What main.ts uses of the demo: filling the desk once, and the way in for each role.
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { host, ownerOfHost } from './cast.ts'
import { seedDesk } from './seed.ts'

export { showCourses } from './courses.ts'
export { showFeedback } from './feedback.ts'
export { showKnowledge } from './knowledge.ts'
export { type DemoLink, demoLinks } from './links.ts'
export { showMail } from './mail.ts'
export { showPortal } from './portal.ts'
export { showRoster } from './roster.ts'
export { showSettings } from './settings.ts'
export { showWork } from './work.ts'

export interface DemoOrder {
  tickets: number
  say: (line: string) => void
  /** Names of durable reactions, which shall not run over invented history. */
  reactions?: readonly string[]
  seed?: number
}

/** Call it before anything follows the event log. A desk that has tickets already is left as it is. */
export const prepareDemo = async (
  desk: Desk,
  workspaceId: string,
  order: DemoOrder,
): Promise<'seeded' | 'present'> => {
  const found = await look(desk, workspaceId)
  if (found.tickets > 0) {
    if (found.counter >= found.tickets) return 'present'
    const text = `The demo's data in ${desk.config.data} is incomplete: its filling was interrupted.`
    throw new Refused(
      refuse('not_possible', `${text}\nMend it: remove that folder and start the demo again.`),
    )
  }
  order.say(`Inventing ${order.tickets.toLocaleString('en')} tickets…`)
  await takeName(desk, workspaceId)
  await seedDesk(desk, workspaceId, { reactions: [], seed: 20_26, ...order })
  return 'seeded'
}

const look = (desk: Desk, workspaceId: string): Promise<{ tickets: number; counter: number }> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const newest = await tx
      .selectFrom('ticket')
      .select('number')
      .where('workspace_id', '=', workspaceId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const counter = await tx
      .selectFrom('ticket_counter')
      .select('last')
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst()
    return { tickets: newest?.number ?? 0, counter: counter?.last ?? 0 }
  })

/** The workspace becomes Meridian, and a stand-in for the owner becomes Olivia Okafor. */
const takeName = async (desk: Desk, workspaceId: string): Promise<void> => {
  await desk.db.directory
    .updateTable('workspace')
    .set({ name: host.name, slug: host.slug })
    .where('id', '=', workspaceId)
    .execute()
  await desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .updateTable('person')
      .set({ ...ownerOfHost, state: 'active' })
      .where('workspace_id', '=', workspaceId)
      .where('role', '=', 'owner')
      .where('last_seen_at', 'is', null)
      .execute(),
  )
}
