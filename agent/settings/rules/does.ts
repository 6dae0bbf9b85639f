// What a rule does, in a few words.
import type { Action } from '../../../rules/automation/rule.ts'
import { actionName } from '../../law/words.ts'
import { t } from '../../locales/i18n.ts'

export const doesInWords = (actions: readonly Action[]): string =>
  [...new Set(actions.map(({ do: kind }) => actionName(kind)))].join(', ') || t('nothing yet')
