// What keys do with the best suggestion of the open ticket.
import { client } from '../../data/client.ts'
import { trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { showToast } from '../../ui/index.ts'
import { type Form, insertAnswer, mayGoOut } from './insert.ts'
import { ticketAnswersQuery } from './queries.ts'

export const insertBest = async (number: number, form: Form): Promise<void> => {
  try {
    const { items } = await client.fetchQuery(ticketAnswersQuery(number))
    const best = items.find(mayGoOut)
    if (best) await insertAnswer(number, best, form)
    else showToast({ text: t('No article fits this ticket.') })
  } catch (error) {
    trouble(t('The article could not be fetched.'), error)
  }
}
