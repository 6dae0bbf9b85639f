// A ticket on which everything about mail can be seen: copied people, a held stranger, a bounce, a side conversation,
// a reply to be sent later; and an invitation. All of it goes the ways real mail goes.
import type { PersonActor } from '../../../rules/actor.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { receiveMail, sideAddress, startSide } from '../email/index.ts'
import { addMessage, scheduleReply } from '../tickets/index.ts'
import { bounceOf, type Letter, letter } from './letters.ts'

const jane = 'jane.miller@northwind.example'
const rafael = 'rafael.sato@northwind.example'
const vendor = 'service@scanworks.example'

export const showMail = async (desk: Desk, workspaceId: string): Promise<void> => {
  const { mailbox, ana } = await loadParts(desk, workspaceId)
  if (!mailbox || !ana) return
  const at = desk.clock.now()
  let minutes = -95
  const send = async (mail: Omit<Letter, 'to' | 'at'> & { to?: string }): Promise<number | null> => {
    minutes += 8
    const to = mail.to ?? mailbox.address
    const raw = letter({ ...mail, to, at: at.add({ minutes }) })
    const envelope = { from: mail.isReport ? '' : mail.from, to: [to] }
    return (await receiveMail(desk, workspaceId, mailbox.id, raw, envelope)).ticketNumber
  }
  const asked = 'dock-scanners@northwind.example'
  const number = await send({
    id: asked,
    from: jane,
    name: 'Jane Miller',
    cc: rafael,
    subject: 'Dock scanners lose the network at every shift change',
    text: [
      'Hello,\n\nat 6:00 and 14:00 all hand scanners at docks 3 to 7 drop off the network for about ten minutes.',
      'Rafael runs the docks, I put him in copy. Can you have a look before Friday? We load two ships that day.\n\nThanks\nJane',
    ],
  })
  if (number === null) return
  const answered = await addMessage(desk, workspaceId, {
    actor: ana,
    ticket: { number },
    kind: 'reply',
    side: 'team',
    authorId: ana.id,
    text: 'Hello Jane,\n\nI see them leaving the access points at dock 4 at exactly those times. I am asking the maker whether their new firmware changes that.\n\nAna',
  })
  if (isRefusal(answered)) throw new Error(answered.message)
  const conversationId = newId()
  await startSide(desk, workspaceId, ana, {
    ids: { conversationId, messageId: newId() },
    number,
    to: [vendor],
    cc: [],
    subject: 'Hand scanners leave the access point at shift change',
    text: 'Hello,\n\nforty of your hand scanners leave the access point whenever a shift logs off. Is that mended in firmware 4.2?\n\nAna Petrova, Meridian',
    html: null,
    forwards: null,
    attachmentIds: [],
    files: [],
  })
  await send({
    id: 'case-88121@scanworks.example',
    from: vendor,
    name: 'Scanworks service',
    to: sideAddress(desk.seal, { workspaceId, conversationId, number }, mailbox.address, vendor),
    subject: 'Re: Hand scanners leave the access point at shift change',
    text: [
      'Hello Ana,\n\nyes: 4.2.1 keeps the connection over a log-off. I have put it into your download area.',
    ],
  })
  await send({
    id: 'gate-office-17@harbour-gate.example',
    from: 'office@harbour-gate.example',
    name: 'Harbour gate office',
    subject: 'Re: Dock scanners lose the network at every shift change',
    answers: asked,
    text: ['Jane passed this on to us. Our scanners at the gate do the same since Monday.'],
  })
  const bounced = await loadSent(desk, workspaceId, answered.messageId, rafael)
  if (bounced)
    await send({
      ...bounceOf(rafael, bounced),
      id: 'report-1@northwind.example',
      subject: 'Undelivered Mail Returned to Sender',
    })
  await scheduleReply(desk, workspaceId, {
    actor: ana,
    number,
    text: 'Hello Jane,\n\nfirmware 4.2.1 goes onto the scanners tonight between the shifts. Please tell me tomorrow whether they stay connected.\n\nAna',
    html: null,
    attachments: [],
    recipients: null,
    status: 'pending',
    sendAt: iso(at.add({ hours: 14 })),
    removeDraft: false,
  })
  await send({
    id: 'invitation-1@halden.example',
    from: 'priya.nair@halden.example',
    name: 'Priya Nair',
    subject: 'Invitation: Moving the clinic to the new directory',
    text: ['Could somebody of yours join us? An hour will do.'],
    meeting: {
      summary: 'Moving the clinic to the new directory',
      place: 'Halden Clinic, room 2.14',
      inDays: 3,
    },
  })
  await settle(desk, workspaceId)
}

const loadParts = (desk: Desk, workspaceId: string) =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const [mailbox, ana] = await Promise.all([
      tx
        .selectFrom('mailbox')
        .select(['id', 'address'])
        .where('workspace_id', '=', workspaceId)
        .where('removed_at', 'is', null)
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst(),
      tx
        .selectFrom('person')
        .select(['id', 'name', 'email', 'role'])
        .where('workspace_id', '=', workspaceId)
        .where('email', '=', 'ana.petrova@meridian.example')
        .executeTakeFirst(),
    ])
    return { mailbox, ana: ana ? ({ kind: 'person', ...ana } satisfies PersonActor) : undefined }
  })

/** The Message-ID of the reply that went to this address. */
const loadSent = (desk: Desk, workspaceId: string, messageId: string, to: string) =>
  desk.db.readOne(workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('outgoing_mail')
      .select('mail_id')
      .where('workspace_id', '=', workspaceId)
      .where('message_id', '=', messageId)
      .where('to_address', '=', to)
      .executeTakeFirst()
    return row?.mail_id
  })

/** The demo's mails are not for sending: those that wait count as gone out. */
const settle = (desk: Desk, workspaceId: string): Promise<void> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    await tx
      .deleteFrom('job')
      .where('workspace_id', '=', workspaceId)
      .where('queue', '=', 'send-mail')
      .execute()
    await tx
      .updateTable('outgoing_mail')
      .set({ state: 'sent', attempts: 1, sent_at: iso(desk.clock.now()) })
      .where('workspace_id', '=', workspaceId)
      .where('state', '=', 'waiting')
      .execute()
  })
