// The intake forms that are offered on the portal, in the reader's language.
import { formIn } from '../../../../rules/intake/words.ts'
import type { LawItem } from '../../../../rules/law/law.ts'
import type { CurrentLaw } from '../../law/index.ts'
import type { Visit } from '../visit.ts'

/** `ids`: these ones, wherever they are offered otherwise. */
export const offeredForms = (
  { law }: CurrentLaw,
  { words }: Visit,
  ids: readonly string[] = [],
): LawItem<'form'>[] =>
  law.form
    .filter(({ id, body }) => (ids.length > 0 ? ids.includes(id) : body.channels.includes('portal')))
    .map((form) => formIn(form, words.language))
