// One of everything an id can name, in one workspace: what the matrix asks for from the other.
import { createECDH } from 'node:crypto'
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/ids.ts'
import type { CastPerson } from '../cast/people.ts'
import type { Door } from '../door.ts'
import { answerThings } from './answer-ids.ts'
import { approvalThings } from './approval-ids.ts'
import { automationThings } from './automation-ids.ts'
import { brandThings } from './brand-ids.ts'
import type { Client } from './client.ts'
import { courseThings } from './course-ids.ts'
import { dispatchThings } from './dispatch-ids.ts'
import { feedbackThings } from './feedback-ids.ts'
import { giveSession, giveToken } from './keys.ts'
import type { Things } from './kinds.ts'
import { knowledgeThings } from './knowledge-ids.ts'
import { lawThings } from './law-ids.ts'
import { rosterThings } from './roster-ids.ts'
import { recurring } from './route-ids.ts'

export type { Kind, Things } from './kinds.ts'

export interface Home {
  owner: CastPerson
  agent: CastPerson
  requester: CastPerson
  teamId: string
  organisationId: string
  mailboxId: string
}

/** What is personal (sessions, tokens, passkeys) belongs to the owner. */
export const furnish = async (door: Door, home: Home): Promise<Things> => {
  const { owner, agent, requester } = home
  const client = await door.as(owner)
  const form = new FormData()
  form.set(
    'json',
    JSON.stringify({ subject: 'Furnished', body: 'With a file.', requester: { email: requester.email } }),
  )
  form.append('files', new Blob(['canary']), 'canary.txt')
  const reply = await client.ask('POST', '/api/v1/tickets', { body: form })
  const ticket = contract.tickets.create.reply.parse(reply.json)
  const message = ticket.messages[0]
  // The agent takes part, so that somebody can be copied in no longer.
  await client.call(contract.tickets.addMessage, {
    params: { number: ticket.number },
    body: {
      kind: 'reply',
      body: 'To both.',
      recipients: { to: [requester.email], cc: [agent.email] },
    },
  })
  const begun = await client.call(contract.tickets.startSide, {
    params: { number: ticket.number },
    body: { to: ['orders@acme.example'], subject: 'canary side', body: 'canary' },
  })
  const field = await client.call(contract.fields.create, {
    body: { subject: 'ticket', key: 'furnished', name: 'canary field', kind: 'text' },
  })
  const macro = await client.call(contract.macros.create, {
    body: { name: 'canary macro', scope: 'shared', actions: { reply: 'canary' } },
  })
  const subscription = await client.call(contract.notices.subscribe, {
    body: {
      endpoint: `https://127.0.0.1:9/${owner.id}`,
      keys: {
        p256dh: createECDH('prime256v1').generateKeys().toString('base64url'),
        auth: Buffer.alloc(16, 7).toString('base64url'),
      },
    },
  })
  const view = await client.call(contract.views.create, {
    body: { name: 'canary view', scope: 'shared', condition: { field: 'spam', op: 'is', value: true } },
  })
  const bulk = await client.call(contract.bulk.start, {
    body: { select: { numbers: [ticket.number] }, change: { addTags: ['canary'] } },
  })
  const own = { workspace_id: owner.workspaceId }
  const now = door.clock.now()
  const ids = {
    scheduled: newId(),
    key: newId(),
    passkey: newId(),
    mail: newId(),
    delivery: newId(),
    import: newId(),
    suppressed: newId(),
  }
  const raw = await door.desk.files.put(
    owner.workspaceId,
    Buffer.from(`From: ${requester.email}\r\nSubject: Furnished mail\r\n\r\nHello\r\n`),
  )
  await door.db.inWorkspace(owner.workspaceId, async (tx) => {
    await tx
      .insertInto('passkey')
      .values({
        ...own,
        id: ids.passkey,
        person_id: owner.id,
        credential_id: ids.passkey,
        public_key: Buffer.alloc(8),
        counter: 0,
        transports: [],
        name: 'Key',
        created_at: iso(now),
        last_used_at: null,
      })
      .execute()
    await tx
      .insertInto('received_mail')
      .values({
        ...own,
        id: ids.mail,
        mailbox_id: home.mailboxId,
        raw_hash: raw.hash,
        duplicate_key: null,
        envelope: JSON.stringify({ from: requester.email, to: [] }),
        from_address: requester.email,
        to_address: '',
        subject: 'Furnished mail',
        size: raw.size,
        fate: 'failed',
        because: 'it was furnished so',
        ticket_id: null,
        message_id: null,
        received_at: iso(now),
      })
      .execute()
    await tx
      .insertInto('suppressed_address')
      .values({
        ...own,
        id: ids.suppressed,
        address: `gone@${requester.email.replace(/^.*@/, '')}`,
        because: 'it was furnished so',
        received_mail_id: ids.mail,
        created_at: iso(now),
      })
      .execute()
    await tx
      .insertInto('scheduled_message')
      .values({
        ...own,
        id: ids.scheduled,
        ticket_id: ticket.id,
        author_id: owner.id,
        text: 'canary',
        html: null,
        // With a file it stays when it is cancelled.
        attachments: JSON.stringify([{ name: 'a.txt', type: 'text/plain', size: raw.size, hash: raw.hash }]),
        status: null,
        send_at: iso(now.add({ hours: 1000 })),
        because: null,
        created_at: iso(now),
      })
      .execute()
    await tx
      .insertInto('mail_key')
      .values({
        ...own,
        id: ids.key,
        kind: 'smime',
        address: requester.email,
        name: 'canary',
        fingerprint: ids.key,
        data: 'furnished so',
        expires_at: null,
        added_by: owner.id,
        added_at: iso(now),
      })
      .execute()
    await tx
      .insertInto('mail_import')
      .values({
        ...own,
        id: ids.import,
        mailbox_id: home.mailboxId,
        name: 'canary.mbox',
        format: 'mbox',
        source: JSON.stringify({ files: [] }),
        state: 'cancelled',
        total: 0,
        error: null,
        started_by: owner.id,
        started_at: iso(now),
        finished_at: iso(now),
      })
      .execute()
    await tx
      .insertInto('outgoing_mail')
      .values({
        ...own,
        id: ids.delivery,
        kind: 'reply',
        ticket_id: ticket.id,
        message_id: message?.id ?? null,
        mailbox_id: home.mailboxId,
        to_person_id: requester.id,
        to_address: requester.email,
        mail_id: `${ids.delivery}@meridian.example`,
        state: 'failed',
        attempts: 9,
        error: 'furnished so',
        at: iso(now),
        sent_at: null,
      })
      .execute()
  })
  const answers = await answerThings(door, client, owner.workspaceId)
  const knowledge = await knowledgeThings(door, client, owner.workspaceId, owner.id)
  return {
    ...ids,
    ...(await surgeryThings(client, ticket.number, requester)),
    ...(await peopleThings(client, home)),
    ticket: String(ticket.number),
    field: field.id,
    macro: macro.id,
    view: view.id,
    bulk: bulk.id,
    subscription: subscription.id,
    message: message?.id ?? '',
    side: begun.sideConversations[0]?.id ?? '',
    attachment: message?.attachments[0]?.id ?? '',
    ...answers,
    ...knowledge,
    ...(await courseThings(door, client, owner.workspaceId, {
      article: knowledge.article,
      personId: agent.id,
    })),
    ...(await brandThings(client)),
    ...(await feedbackThings(client)),
    ...(await lawThings(client)),
    ...(await approvalThings(client, ticket.number, owner.id)),
    ...(await automationThings(door, client, owner.workspaceId, ticket.id)),
    ...(await dispatchThings(door, client, owner.workspaceId, ticket, agent.id)),
    ...(await rosterThings(client, agent.id, home.teamId)),
    person: agent.id,
    requester: requester.id,
    team: home.teamId,
    organisation: home.organisationId,
    mailbox: home.mailboxId,
    session: (await giveSession(door.db, owner, now)).id,
    token: (await giveToken(door.db, owner, now)).id,
  }
}

/** Further addresses, somebody who looks alike, and merges that can be undone. */
const peopleThings = async (client: Client, { requester, organisationId }: Home) => {
  const { customers, people } = contract
  const of = (id: string) => ({ params: { id } })
  const domain = requester.email.replace(/^.*@/, '')
  const add = (name: string) =>
    client.call(people.create, { body: { name: requester.name, email: `${name}@${domain}` } })
  const [twin, merged] = [await add('canary.twin'), await add('canary.merged')]
  const person = await client.call(customers.merge, { ...of(requester.id), body: { otherId: merged.id } })
  const known = await client.call(customers.addIdentity, {
    ...of(requester.id),
    body: { kind: 'email', value: `canary@${domain}` },
  })
  const other = await client.call(people.createOrganisation, { body: { name: 'canary organisation' } })
  const organisation = await client.call(customers.mergeOrganisation, {
    ...of(organisationId),
    body: { otherId: other.id },
  })
  return {
    twin: twin.id,
    identity: known.identities.find((i) => i.value === `canary@${domain}`)?.id ?? '',
    personMerge: person.merges[0]?.id ?? '',
    organisationMerge: organisation.merges[0]?.id ?? '',
  }
}

/** What surgery makes on a ticket and beside it. */
const surgeryThings = async (client: Client, number: number, requester: CastPerson) => {
  const { surgery, tickets } = contract
  const body = { subject: 'canary other', body: 'canary', requester: { email: requester.email } }
  const other = await client.call(tickets.create, { body })
  const linked = await client.call(surgery.link, {
    params: { number },
    body: { kind: 'relates', number: other.number },
  })
  const withTask = await client.call(surgery.addTask, { params: { number }, body: { title: 'canary' } })
  const grouped = await client.call(surgery.startCase, { body: { name: 'canary', numbers: [other.number] } })
  const list = await client.call(surgery.createChecklist, { body: { name: 'canary', items: ['canary'] } })
  const template = { ...recurring.template, requesterEmail: requester.email }
  const again = await client.call(surgery.createRecurring, { body: { ...recurring, template } })
  const blocked = await client.call(surgery.block, { body: { sender: 'canary@spam.example' } })
  return {
    link: linked.links[0]?.id ?? '',
    task: withTask.taskList[0]?.id ?? '',
    case: grouped.id,
    checklist: list.id,
    recurring: again.id,
    blocked: blocked.id,
  }
}
