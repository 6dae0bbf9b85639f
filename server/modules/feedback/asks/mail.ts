// The mail that asks: one link a mark. Opening a link records nothing; the page behind it asks to send.
import { marksOf } from '../../../../rules/feedback/survey.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { portalAddress } from '../../brands/index.ts'
import type { SurveyRow } from '../surveys/store.ts'
import { linkToken } from './link.ts'
import { saidIn } from './questions.ts'

interface Asked {
  askId: string
  person: { id: string; email: string }
  ticketId: string | null
  mailboxId: string | null
}

export const mailAsk = async (
  desk: Desk,
  tx: Tx,
  survey: SurveyRow,
  { askId, person, ticketId, mailboxId }: Asked,
): Promise<void> => {
  const workspaceId = survey.workspace_id
  const base = await portalAddress(desk, tx, workspaceId, { ticketId, mailboxId, personId: person.id })
  const link = `${base}/rate/${linkToken(desk.seal, { workspaceId, askId })}`
  const of = (language: 'en' | 'de' | 'ar') => saidIn(language, survey.kind, survey.questions)
  await queueMail(desk, tx, {
    workspaceId,
    kind: 'survey',
    toAddress: person.email,
    toPersonId: person.id,
    ticketId,
    mailboxId,
    data: {
      link,
      said: { en: of('en'), de: of('de'), ar: of('ar') },
      marks: marksOf(survey.kind).map((mark) => ({ mark, link: `${link}?mark=${mark}` })),
    },
  })
}
