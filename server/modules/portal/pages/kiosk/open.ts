// Opens the ticket of somebody who stands at a counter: once, however often the button is pressed. Their address is not
// proven, so it gets at most the acknowledgement, without a word of what was typed.
import { system } from '../../../../../rules/actor.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { claimTelling } from '../../../email/index.ts'
import { findOrCreateRequester } from '../../../people/index.ts'
import { nextNumber, openTicketIn } from '../../../tickets/index.ts'
import { loadSettings } from '../../../workspace/index.ts'
import { addressOf } from '../../forms/faults.ts'
import { idsOnce } from '../../forms/once.ts'
import type { Form } from '../../forms/read.ts'
import { type KioskRow, noteKioskTicket } from '../../store/kiosks.ts'
import { loadNumber } from '../../store/requests.ts'
import type { Visit } from '../../visit.ts'

export const openAtKiosk = async (
  { portal: { desk }, workspaceId, words, now }: Visit,
  kiosk: KioskRow,
  form: Form,
  about: { formId: string | null; name: string },
): Promise<number> => {
  const email = addressOf(form.get('email')) ?? ''
  const name = form.get('name').trim()
  const text = form.get('message').trim() || about.name
  const idOf = idsOnce(form.get('once'), [kiosk.id, email, name, text, about.name])
  const ids = { ticketId: idOf('ticket'), messageId: idOf('message') }
  const before = await desk.db.inWorkspace(workspaceId, (tx) => loadNumber(tx, workspaceId, ids.ticketId))
  if (before !== null) return before
  const number = await nextNumber(desk, workspaceId)
  return commitIn(desk, workspaceId, async (tx) => {
    const actor = system('kiosk')
    const { acknowledge } = await loadSettings(tx, workspaceId)
    await findOrCreateRequester(desk, tx, workspaceId, { email, name, language: words.language }, now, actor)
    const opened = await openTicketIn(desk, tx, workspaceId, number, {
      actor,
      requester: { email },
      subject: about.name,
      text: words.t('kiosk.text', { name, place: kiosk.name, text }),
      ...(about.formId ? { formId: about.formId, isUnasked: true } : {}),
      channel: 'portal',
      acknowledge: acknowledge && (await claimTelling(tx, workspaceId, email, now)),
      ids,
      also: (inside, made) =>
        noteKioskTicket(inside, workspaceId, { ticketId: made.ticketId, kioskId: kiosk.id }, now),
      because: 'Sent at a kiosk, so the address is not proven.',
    })
    return opened.number
  })
}
