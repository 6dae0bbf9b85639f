// What must be known before work can begin: the questions of one type of request.
import type { Condition } from '../conditions/ast.ts'
import type { TileIcon } from '../portal/icon.ts'
import type { Channel } from '../ticket/words.ts'

export interface FormQuestion {
  /** A custom field of tickets. */
  key: string
  /** The question in the requester's words; '': the field's name. */
  label: string
  help: string
  isRequired: boolean
  /** Asked only where this holds, given the answers before; null: always. */
  askedWhen: Condition | null
  /** What choices are called; left out: as the field has them. */
  options?: Readonly<Record<string, string>>
}

/** How it is offered in the catalogue; what is left out follows from name and description. */
export interface FormTile {
  icon?: TileIcon
  name?: string
  about?: string
}

/** What it says in another language; '' and what is left out: as in its own. */
export interface FormWords {
  name?: string
  description?: string
  subject?: string
  tile?: { name?: string; about?: string }
  /** By the question's key. */
  questions?: Readonly<
    Record<string, { label?: string; help?: string; options?: Readonly<Record<string, string>> }>
  >
}

export interface Form {
  description: string
  serviceId: string | null
  /** Proposed subject. */
  subject: string
  questions: readonly FormQuestion[]
  /** Where it is offered. */
  channels: readonly Channel[]
  /** Asks whoever wrote by mail for what is missing. */
  completesMail: boolean
  tile?: FormTile
  /** By language, such as `de`. */
  words?: Readonly<Record<string, FormWords>>
}
