// What an action does, in one short sentence.
import type { Action, Audience } from '../../../rules/automation/rule.ts'
import { levelName, priorityName, statusName } from '../../data/words.ts'
import { t } from '../../locales/i18n.ts'
import type { NameOf } from '../face.ts'
import { minutesInWords } from '../parts/durations.ts'
import { actionName } from '../words.ts'
import { audienceNames } from './audience.ts'

export const actionInWords = (action: Action, nameOf: NameOf): string => {
  switch (action.do) {
    case 'set':
      return setInWords(action, nameOf) || actionName('set')
    case 'raise':
      return action.steps >= 0
        ? t('Priority {n, plural, one {# step up} other {# steps up}}', { n: action.steps })
        : t('Priority {n, plural, one {# step down} other {# steps down}}', { n: -action.steps })
    case 'notify':
      return t('Notify: {who}', { who: action.to.map((one) => audienceName(one, nameOf)).join(', ') })
    case 'create':
      return t('{what}: “{subject}”', { what: t(created[action.what]), subject: action.subject })
    case 'approval':
      return t('Ask for approval: {name}', { name: nameOf(action.approvalId) })
    case 'workflow':
      return t('Start {name}', { name: nameOf(action.workflowId) })
    case 'webhook':
      return t('Call {name}', { name: nameOf(action.webhookId) })
    case 'escalate':
      return t('Escalate to {who}', { who: t(upwards[action.to]) })
    case 'hand_over':
      return t('Hand over to {where}', {
        where:
          [action.teamId && nameOf(action.teamId), action.tier !== null && t('Tier {n}', { n: action.tier })]
            .filter(Boolean)
            .join(', ') || t('The same team'),
      })
    case 'promise':
      return t('Promise an update within {time}', { time: minutesInWords(action.minutes) })
    case 'snooze':
      return t('Snooze for {time}', { time: minutesInWords(action.hours * 60) })
    case 'wait':
      return t('Wait {time}', { time: minutesInWords(action.minutes) })
    default:
      return actionName(action.do)
  }
}

const created = { child: 'Child ticket', linked: 'Linked ticket', task: 'Task' }
const upwards = { lead: 'Lead', manager: 'Manager', on_call: 'On call' }

const audienceName = (one: Audience, nameOf: NameOf): string => {
  if (typeof one === 'string') return t(audienceNames[one])
  return nameOf('personId' in one ? one.personId : one.teamId)
}

const setInWords = (action: Extract<Action, { do: 'set' }>, nameOf: NameOf): string => {
  const ref = (name: string, id: string | null | undefined): string | false =>
    id !== undefined && `${t(name)}: ${id === null ? t('none') : nameOf(id)}`
  const plain = (name: string, value: string | undefined): string | false =>
    value !== undefined && `${t(name)}: ${value}`
  return [
    plain('Status', action.status && statusName(action.status)),
    plain('Priority', action.priority && priorityName(action.priority)),
    plain('Impact', action.impact && levelName(action.impact)),
    plain('Urgency', action.urgency && levelName(action.urgency)),
    ref('Team', action.teamId),
    ref('Assignee', action.assigneeId),
    ref('Service', action.serviceId),
    ref('Site', action.siteId),
    plain('Tags', signed('+', action.addTags)),
    plain('Tags', signed('−', action.removeTags)),
    plain('Followers', action.followerIds?.map(nameOf).join(', ')),
    ...Object.entries(action.fields ?? {}).map(
      ([key, value]) => `${key}: ${value === null ? t('none') : String(value)}`,
    ),
  ]
    .filter(Boolean)
    .join(', ')
}

const signed = (sign: string, tags: readonly string[] | undefined): string | undefined =>
  tags?.map((tag) => `${sign}${tag}`).join(' ')
