// Opens the ticket of a sent form: once, however often it is sent.
import { system } from '../../../../rules/actor.ts'
import { commitIn } from '../../../platform/commit.ts'
import { noteTicketAfter } from '../../answers/index.ts'
import { noteTicketBrand } from '../../brands/index.ts'
import { claimTelling } from '../../email/index.ts'
import { findOrCreateRequester } from '../../people/index.ts'
import { nextNumber, openTicketIn } from '../../tickets/index.ts'
import { loadSettings } from '../../workspace/index.ts'
import { addressOf } from '../forms/faults.ts'
import { idsOnce } from '../forms/once.ts'
import type { Form } from '../forms/read.ts'
import type { RequestForms } from '../forms/request-form.ts'
import { loadNumber } from '../store/requests.ts'
import { keepShare } from '../store/shares.ts'
import type { Visit } from '../visit.ts'

/** The ticket's number: of the one made now, or of the one that the same form made before. */
export const openOnce = async (
  visit: Visit,
  form: Form,
  { chosen, answers }: Pick<RequestForms, 'chosen' | 'answers'>,
): Promise<number> => {
  const { portal, workspaceId, person } = visit
  const [subject, text] = [form.get('subject').trim(), form.get('message').trim()]
  // Somebody signed in may report for a colleague; who that may be was judged before.
  const other = person ? addressOf(form.get('for-email')) : null
  const email = other ?? person?.email ?? addressOf(form.get('email')) ?? ''
  const idOf = idsOnce(form.get('once'), [
    email,
    subject,
    text,
    form.files.map((f) => f.hash),
    ...(chosen ? [chosen.id, answers] : []),
  ])
  const ids = { ticketId: idOf('ticket'), messageId: idOf('message') }
  const find = () =>
    portal.desk.db.inWorkspace(workspaceId, (tx) => loadNumber(tx, workspaceId, ids.ticketId))
  const before = await find()
  if (before !== null) return before
  const number = await nextNumber(portal.desk, workspaceId)
  try {
    return await commitIn(portal.desk, workspaceId, async (tx) => {
      const { acknowledge } = await loadSettings(tx, workspaceId)
      const actor = person ?? system('portal')
      // Whoever is new is written to in the language of the page.
      const name = form.get(other ? 'for-name' : 'name').trim()
      const from = { email, name, language: visit.words.language }
      await findOrCreateRequester(portal.desk, tx, workspaceId, from, visit.now, actor)
      const opened = await openTicketIn(portal.desk, tx, workspaceId, number, {
        actor,
        requester: { email },
        ...(other && person ? { participants: [{ email: person.email }] } : {}),
        subject,
        text,
        attachments: form.files,
        ...(chosen ? { formId: chosen.id, fields: answers } : {}),
        channel: 'portal',
        mailboxId: visit.brand.mailbox?.id ?? null,
        acknowledge: acknowledge && (await claimTelling(tx, workspaceId, email, visit.now)),
        ids,
        also: async (inside, made) => {
          if (visit.brand.id !== null && visit.brand.host !== null)
            await noteTicketBrand(inside, workspaceId, made.ticketId, visit.brand.id)
          const article = Number(form.get('article'))
          if (Number.isSafeInteger(article) && article > 0)
            await noteTicketAfter(inside, workspaceId, visit.now, {
              articleNumber: article,
              ticketId: made.ticketId,
            })
          if (other && person)
            await keepShare(
              inside,
              { workspaceId, ticketId: made.ticketId, personId: person.id, addedBy: person.id },
              visit.now,
            )
        },
        because: person
          ? other
            ? 'Sent on the portal for somebody else, by a colleague who is signed in.'
            : 'Sent on the portal, signed in.'
          : 'Sent on the portal without signing in, so the address is not proven.',
      })
      return opened.number
    })
  } catch (error) {
    const twin = isTwin(error) ? await find() : null
    if (twin === null) throw error
    return twin
  }
}

/** The same form came twice at once, and the other one was first (unique_violation). */
const isTwin = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: unknown }).code === '23505'
