// The intake form somebody chose on the portal, with the questions that are asked under the answers so far.
import { askedQuestions } from '../../../../rules/intake/missing.ts'
import type { LawItem } from '../../../../rules/law/law.ts'
import type { FieldValue } from '../../../../rules/ticket/fields.ts'
import { iso } from '../../../platform/clock.ts'
import { loadFields } from '../../fields/index.ts'
import { currentLaw } from '../../law/index.ts'
import type { Visit } from '../visit.ts'
import { type Asked, answerTo } from './answers.ts'
import type { FaultKey } from './faults.ts'
import { offeredForms } from './offered.ts'

export interface RequestForms {
  /** Those offered on the portal. */
  offered: readonly LawItem<'form'>[]
  chosen: LawItem<'form'> | null
  /** What the chosen form asks now. */
  asked: readonly Asked[]
  answers: Readonly<Record<string, FieldValue>>
  faults: readonly FaultKey[]
  /** Questions that only these answers brought about: nobody has seen them yet. */
  isNew: boolean
}

/** `get`: what was typed; of a form just opened it gives ''. */
export const readRequestForm = (
  visit: Visit,
  id: string,
  get: (name: string) => string,
): Promise<RequestForms> =>
  visit.portal.desk.db.inWorkspace(visit.workspaceId, async (tx) => {
    const law = await currentLaw(tx, visit.workspaceId)
    const { hours, catalogue } = law
    const offered = offeredForms(law, visit)
    const chosen = offered.find((form) => form.id === id) ?? null
    if (!chosen) return { offered, chosen, asked: [], answers: {}, faults: [], isNew: false }
    const fields = (await loadFields(tx, visit.workspaceId, 'ticket')).filter(
      (f) => !f.isArchived && f.kind !== 'person',
    )
    const ask = (answers: Readonly<Record<string, FieldValue>>): Asked[] =>
      askedQuestions(
        chosen.body,
        { subject: get('subject'), fields: answers },
        { hours, catalogue },
        iso(visit.now),
      ).flatMap(({ key, label, help, isRequired, options = {} }) => {
        const field = fields.find((f) => f.key === key)
        return field ? [{ field, label: label || field.name, help, isRequired, options }] : []
      })
    const settled = settle(ask, get)
    const seen = get('asked').split(' ')
    return {
      offered,
      chosen,
      ...settled,
      isNew: settled.asked.some(({ field }) => !seen.includes(field.key)),
    }
  })

/** Answers ask further questions, whose answers may ask more: until nothing new is asked. */
const settle = (
  ask: (answers: Readonly<Record<string, FieldValue>>) => Asked[],
  get: (name: string) => string,
): Pick<RequestForms, 'asked' | 'answers' | 'faults'> => {
  let asked = ask({})
  for (;;) {
    const read = asked.map((one) => ({ key: one.field.key, ...answerTo(one, get) }))
    const answers = Object.fromEntries(
      read.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])),
    )
    const next = ask(answers)
    const isSettled = next.length <= asked.length
    if (isSettled) return { asked: next, answers, faults: read.flatMap(({ fault }) => fault ?? []) }
    asked = next
  }
}
