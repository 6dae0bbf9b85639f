// What a rule does, in a line.
import type { Action } from '../../../rules/automation/rule.ts'
import { actionInWords } from '../../law/actions/in-words.ts'
import type { NameOf } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'

const most = 3

export const doesInWords = (actions: readonly Action[], nameOf: NameOf): string => {
  if (actions.length === 0) return t('nothing yet')
  const shown = actions.slice(0, most).map((action) => actionInWords(action, nameOf))
  const more = actions.length - most
  return [...shown, ...(more > 0 ? [t('and {n} more', { n: more })] : [])].join('; ')
}
