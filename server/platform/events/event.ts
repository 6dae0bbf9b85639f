// An event of the log: something that happened, in the past tense, with who and why.
import type { Actor } from '../../../rules/actor.ts'

/** To be written with the state it explains. Texts and personal data never go into `data`: ids and hashes only. */
export interface NewEvent {
  subjectType:
    | 'ticket'
    | 'person'
    | 'team'
    | 'organisation'
    | 'mailbox'
    | 'mail'
    | 'mail_template'
    | 'mail_import'
    | 'mail_key'
    | 'field'
    | 'macro'
    | 'view'
    | 'bulk'
    | 'workspace'
    | 'blocked_sender'
    | 'case'
    | 'checklist'
    | 'recurring_ticket'
    | 'rehearsal'
    | 'webhook'
    | 'brand'
    | 'portal_page'
    | 'service_notice'
    | 'kiosk'
    | 'workflow'
    | 'approval'
    | 'site'
    | 'skill'
    | 'staff'
    | 'roster'
    | 'law'
    | 'answer'
    | 'synonym'
    | 'course'
    | 'gap'
    | 'article'
    | 'collection'
    | 'survey'
    | 'idea'
    | 'improvement'
  subjectId: string
  type: string
  actor: Actor
  data: Record<string, unknown>
  because?: string
}

/** As read back by history, subscribers and the verifier. */
export interface Event {
  id: string
  position: number
  subjectType: string
  subjectId: string
  type: string
  actorKind: 'person' | 'system'
  actorId: string | null
  actorName: string
  data: Record<string, unknown>
  because: string | null
  at: string
}
