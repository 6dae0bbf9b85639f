// Tickets as a busy desk has them: with fields, tasks, links, children, in a case, merged, put off until tomorrow.
import type { PersonActor } from '../../../rules/actor.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { createRecurring } from '../recurring/index.ts'
import { addMessage, changeTicket, surgery } from '../tickets/index.ts'

const categories = [
  'network/vpn',
  'hardware/scanner',
  'software/warehouse',
  'access/password',
  'hardware/laptop',
]
const sites = ['Dock 1 to 4', 'Head office', 'Dock 5 to 7', 'At home', 'Clinic']

export const showWork = async (desk: Desk, workspaceId: string): Promise<void> => {
  const { ana, ben, numbers, checklistId } = await loadParts(desk, workspaceId)
  if (!ana || !ben || numbers.length < 12) return
  const [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const by = { desk, workspaceId, actor: ana, ifMatch: null }
  for (const [i, number] of numbers.entries()) {
    const fields = {
      category: categories[i % categories.length] as string,
      site: sites[i % sites.length] as string,
      ...(categories[i % categories.length]?.startsWith('hardware')
        ? { serial_number: `S/N MD-${4100 + i * 7}` }
        : {}),
    }
    const changed = await changeTicket(desk, workspaceId, ana, number, { fields })
    if (isRefusal(changed)) throw new Error(changed.message)
  }
  const soon = desk.clock.now().add({ hours: 20 })
  await surgery.addTask(by, first, {
    id: newId(),
    title: 'Order a spare access point for dock 4',
    assigneeId: ben.id,
    dueAt: iso(soon),
  })
  if (checklistId) await surgery.addChecklist(by, second, checklistId, () => newId())
  await surgery.setParent(by, third, first)
  await surgery.setParent(by, fourth, first)
  await surgery.link(by, first, { id: newId(), kind: 'relates', number: fifth, isBack: false })
  await surgery.startCase(by, newId(), {
    name: 'New warehouse software at the docks',
    numbers: [fifth, sixth, seventh],
  })
  await surgery.merge(by, eighth, [ninth])
  const tomorrow = desk.clock.now().add({ hours: 17 })
  await surgery.snooze(by, numbers[9] as number, { until: iso(tomorrow), wakes: 'reply' })
  await createRecurring(by, newId(), {
    name: 'Restore test of the backups',
    template: {
      subject: 'Restore test of the backups',
      body: 'Restore one folder of the file server and one mailbox from last night, and note how long it took.',
      requesterEmail: ben.email,
      tags: ['backup'],
    },
    rule: 'FREQ=MONTHLY;BYDAY=1MO',
    startsAt: iso(desk.clock.now().add({ hours: 24 })).slice(0, 16),
    zone: 'Europe/London',
    outside: 'move',
    isOn: true,
  })
  const noted = await addMessage(desk, workspaceId, {
    actor: ben,
    ticket: { number: first },
    kind: 'note',
    side: 'team',
    authorId: ben.id,
    text: '@Ana Petrova the second access point shows the same fault since this morning. Shall I swap both?',
    mentionIds: [ana.id],
  })
  if (isRefusal(noted)) throw new Error(noted.message)
}

const loadParts = (desk: Desk, workspaceId: string) =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const [people, tickets, checklist] = await Promise.all([
      tx
        .selectFrom('person')
        .select(['id', 'name', 'email', 'role'])
        .where('workspace_id', '=', workspaceId)
        .where('email', 'in', ['ana.petrova@meridian.example', 'ben.carter@meridian.example'])
        .execute(),
      tx
        .selectFrom('ticket')
        .select('number')
        .where('workspace_id', '=', workspaceId)
        .where('is_open', '=', true)
        .orderBy('updated_at', 'desc')
        .limit(12)
        .execute(),
      tx
        .selectFrom('checklist')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .orderBy('name')
        .limit(1)
        .executeTakeFirst(),
    ])
    const actor = (name: string): PersonActor | undefined => {
      const person = people.find((p) => p.name === name)
      return person ? { kind: 'person', ...person } : undefined
    }
    return {
      ana: actor('Ana Petrova'),
      ben: actor('Ben Carter'),
      numbers: tickets.map((t) => t.number),
      checklistId: checklist?.id ?? null,
    }
  })
