// What a gap says for itself.
import { t } from '../../locales/i18n.ts'
import type { Gap } from './queries.ts'

type Reason = Gap['reasons'][number]

const forms: Record<Reason['what'], readonly [one: string, many: string]> = {
  tickets: ['{count} ticket without a good article', '{count} tickets without a good article'],
  requesters: ['from {count} person', 'from {count} people'],
  searches: ['searched {count} time, nothing found', 'searched {count} times, nothing found'],
  not_helpful: [
    '{count} of {of} readers said it did not help',
    '{count} of {of} readers said it did not help',
  ],
  tickets_after: [
    '{count} of {of} readers wrote a ticket afterwards',
    '{count} of {of} readers wrote a ticket afterwards',
  ],
}

export const reasonWords = ({ what, count, of }: Reason): string => {
  const [one, many] = forms[what]
  return t(count === 1 ? one : many, { count, of: of ?? count })
}

export const kindNames: Record<Gap['kind'], string> = {
  tickets: 'Tickets without an answer',
  search: 'Searches without a result',
  article: 'Doubtful articles',
}

export const kindLeads: Record<Gap['kind'], string> = {
  tickets:
    'Groups of tickets that tell the same story, with the words they share. An article would answer them all.',
  search: 'What people searched on the portal and in the desk, and nothing was found.',
  article: 'Articles whose readers said that they did not help, or wrote a ticket all the same.',
}
