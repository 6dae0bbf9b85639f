// What a desk that has worked for a while has set up: its own fields, macros, views, checklists, recurring tickets.
import {
  bareCatalogue,
  type Catalogue,
  type Condition,
  parseCondition,
} from '../../../rules/conditions/index.ts'
import type { FieldKind } from '../../../rules/ticket/fields.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'

interface DemoField {
  subject: 'ticket' | 'person' | 'organisation'
  key: string
  name: string
  kind: FieldKind
  options?: readonly string[]
  help?: string
  shownWhen?: Condition
  requiredOnSolve?: boolean
}

export const demoFields: readonly DemoField[] = [
  {
    subject: 'ticket',
    key: 'category',
    name: 'Category',
    kind: 'tree',
    options: [
      'hardware',
      'hardware/laptop',
      'hardware/printer',
      'hardware/scanner',
      'network',
      'network/vpn',
      'network/wifi',
      'software',
      'software/mail',
      'software/warehouse',
      'access',
      'access/password',
    ],
  },
  {
    subject: 'ticket',
    key: 'site',
    name: 'Site',
    kind: 'choice',
    options: ['Head office', 'Dock 1 to 4', 'Dock 5 to 7', 'Clinic', 'At home'],
  },
  {
    subject: 'ticket',
    key: 'serial_number',
    name: 'Serial number',
    kind: 'text',
    help: 'On the back or below; begins with S/N',
    shownWhen: { field: 'field.category', op: 'any_of', value: ['hardware'] },
  },
  {
    subject: 'ticket',
    key: 'cause',
    name: 'Cause',
    kind: 'choice',
    options: ['Configuration', 'Wear', 'Operating error', 'Provider', 'Unknown'],
    help: 'Asked for when it is solved',
    shownWhen: { field: 'field.category', op: 'any_of', value: ['network'] },
    requiredOnSolve: true,
  },
  { subject: 'person', key: 'badge', name: 'Badge', kind: 'text' },
  {
    subject: 'organisation',
    key: 'contract',
    name: 'Contract',
    kind: 'choice',
    options: ['Basic', 'Business hours', 'Around the clock'],
  },
]

const macros = [
  {
    name: 'Ask for a screenshot',
    actions: {
      reply:
        '<p>Hello {{ requester.name }},</p><p>could you send us a screenshot of the message you see, and tell us since when it comes?</p>',
      status: 'pending',
    },
  },
  {
    name: 'Restart the device',
    actions: {
      reply:
        '<p>Hello {{ requester.name }},</p><p>please switch the device off for one minute and on again. Does the fault come back?</p>',
      status: 'pending',
      addTags: ['restarted'],
    },
  },
  { name: 'Mine and urgent', actions: { assigneeId: 'me', impact: 'high', urgency: 'high', status: 'open' } },
  { name: 'Look again tomorrow', actions: { snoozeHours: 18, addTags: ['follow-up'] } },
]

const views: readonly {
  name: string
  text: string
  sort: string
  columns: string[]
  grouping: string | null
}[] = [
  {
    name: 'Waiting longest',
    text: 'unsolved:yes waiting>4h',
    sort: 'waiting:up',
    columns: ['requester', 'team', 'assignee', 'waiting'],
    grouping: null,
  },
  {
    name: 'High and urgent',
    text: 'unsolved:yes priority>=high',
    sort: 'priority:down',
    columns: ['requester', 'organisation', 'assignee', 'priority'],
    grouping: 'priority',
  },
  {
    name: 'Nobody has it, by team',
    text: 'unsolved:yes assignee:none',
    sort: 'created:up',
    columns: ['requester', 'team', 'created'],
    grouping: 'team',
  },
]

const checklists = [
  {
    name: 'New employee',
    items: [
      'Account in the directory',
      'Laptop with the standard image',
      'Badge and keys',
      'Groups of the department',
      'First-day call at 10:00',
    ],
  },
  {
    name: 'Exchange of a laptop',
    items: ['Back up the old one', 'Hand over the new one', 'Wipe the old one', 'Update the register'],
  },
]

export const showSettings = async (desk: Desk, workspaceId: string): Promise<void> => {
  const now = iso(desk.clock.now())
  await desk.db.inWorkspace(workspaceId, async (tx) => {
    const who = await people(tx, workspaceId)
    if (!who) return
    const catalogue: Catalogue = {
      ...bareCatalogue,
      fields: demoFields.map((f) => ({ ...f, options: f.options ?? [] })),
    }
    const own = { workspace_id: workspaceId }
    await tx
      .insertInto('field')
      .values(
        demoFields.map((f, position) => ({
          ...own,
          id: newId(),
          subject: f.subject,
          key: f.key,
          name: f.name,
          kind: f.kind,
          help: f.help ?? '',
          options: JSON.stringify(f.options ?? []),
          shown_when: f.shownWhen ? JSON.stringify(f.shownWhen) : null,
          required_on_solve: f.requiredOnSolve ?? false,
          position,
          archived_at: null,
          created_at: now,
        })),
      )
      .execute()
    const shared = { ...own, scope: 'shared' as const, team_id: null, created_at: now, updated_at: now }
    await tx
      .insertInto('macro')
      .values(
        macros.map(({ name, actions }) => ({
          ...shared,
          id: newId(),
          name,
          owner_id: who.carlos,
          actions: JSON.stringify(actions),
        })),
      )
      .execute()
    await tx
      .insertInto('view')
      .values(
        views.map(({ name, text, sort, columns, grouping }, position) => ({
          ...shared,
          id: newId(),
          name,
          owner_id: who.carlos,
          condition: JSON.stringify(conditionOf(text, catalogue)),
          sort: JSON.stringify(sortOf(sort)),
          columns: JSON.stringify(columns),
          grouping,
          position,
        })),
      )
      .execute()
    await tx
      .insertInto('checklist')
      .values(
        checklists.map(({ name, items }) => ({
          ...own,
          id: newId(),
          name,
          items: JSON.stringify(items),
          created_at: now,
          updated_at: now,
        })),
      )
      .execute()
    await tx
      .insertInto('blocked_sender')
      .values({
        ...own,
        id: newId(),
        sender: '@lottery-winners.example',
        because: 'Sends prizes nobody has won',
        created_by: who.carlos,
        created_at: now,
      })
      .execute()
  })
}

const people = async (tx: Tx, workspaceId: string): Promise<{ carlos: string } | null> => {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', 'carlos.mendes@meridian.example')
    .executeTakeFirst()
  return row ? { carlos: row.id } : null
}

const conditionOf = (text: string, catalogue: Catalogue): Condition => {
  const parsed = parseCondition(text, catalogue)
  if ('fault' in parsed) throw new Error(`the demo's view was refused: ${parsed.fault.message}`)
  return parsed.condition
}

const sortOf = (text: string): { by: string; direction: string } => {
  const [by = '', direction = ''] = text.split(':')
  return { by, direction }
}
