// Why somebody else than proposed was chosen, for those who tune the suggestions.
import type { z } from 'zod'
import type { Override } from '../../../contract/dispatch.ts'
import { api } from '../../data/api.ts'
import { trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { closeDispatch } from './open.ts'

export type OverrideAsked = z.infer<typeof Override>
export type OverrideReason = NonNullable<OverrideAsked['reason']>

export const reasonNames: Readonly<Record<OverrideReason, string>> = {
  knows_it: 'Knows it',
  relationship: 'Knows the requester',
  learning: 'To learn',
  workload: 'Workload',
  asked_for: 'Was asked for',
  availability: 'Is there now',
  other: 'Other',
}

export const explainOverride = async (id: string, reason: OverrideReason) => {
  closeDispatch()
  try {
    await api.dispatch.explainOverride({ params: { id }, body: { reason } })
  } catch (error) {
    trouble(t('The reason was not kept.'), error)
  }
}
