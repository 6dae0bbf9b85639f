// What a macro changes, in words: the names of the API become those of the workspace.
import type { Level, Priority, Status } from '../../../rules/ticket/words.ts'
import { client } from '../../data/client.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { levelName, priorityName, statusName } from '../../data/words.ts'
import { t } from '../../locales/i18n.ts'

interface Told {
  what: string
  from: string
  to: string
}

const names: Record<string, () => string> = {
  status: () => t('Status'),
  impact: () => t('Impact'),
  urgency: () => t('Urgency'),
  priority: () => t('Priority'),
  teamId: () => t('Team'),
  assigneeId: () => t('Assignee'),
  addTags: () => t('Tags to add'),
  removeTags: () => t('Tags to remove'),
}

export const inWords = ({ what, from, to }: Told): Told => ({
  what: names[what]?.() ?? fieldName(what),
  from: valueName(what, from),
  // Tags to remove stand before the change only.
  to: what === 'removeTags' ? valueName(what, from) : valueName(what, to) || t('nobody'),
})

const fieldName = (what: string): string => {
  const key = what.replace(/^field\./, '')
  return (
    client.getQueryData(fieldsQuery.queryKey)?.items.find((f) => f.subject === 'ticket' && f.key === key)
      ?.name ?? key
  )
}

const valueName = (what: string, value: string): string => {
  if (value === '') return ''
  if (what === 'status') return statusName(value as Status)
  if (what === 'priority') return priorityName(value as Priority)
  if (what === 'impact' || what === 'urgency') return levelName(value as Level)
  return value
}
