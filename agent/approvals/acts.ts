// Deciding, passing on, reminding and taking back; whatever shows approvals is asked again.
import type { Approval } from '../../contract/approvals.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { trouble } from '../data/undo.ts'
import { t } from '../locales/i18n.ts'
import { showToast } from '../ui/index.ts'
import { approvalsKey } from './queries.ts'

const act = async (words: string, fault: string, run: () => Promise<unknown>): Promise<boolean> => {
  try {
    await run()
    showToast({ text: words, seconds: 4 })
    return true
  } catch (error) {
    trouble(fault, error)
    return false
  } finally {
    await client.invalidateQueries({ queryKey: approvalsKey })
  }
}

export const decide = ({ id }: Approval, decision: 'approve' | 'decline', comment: string) =>
  act(decision === 'approve' ? t('Approved.') : t('Declined.'), t('This was not decided.'), () =>
    api.approvals.decide({ params: { id }, body: { decision, comment } }),
  )

export const delegate = ({ id }: Approval, person: { id: string; name: string }) =>
  act(t('Passed on to {name}.', { name: person.name }), t('This was not passed on.'), () =>
    api.approvals.delegate({ params: { id }, body: { personId: person.id } }),
  )

export const remind = ({ id }: Approval) =>
  act(t('Everybody who has not decided is asked again.'), t('Nobody was reminded.'), () =>
    api.approvals.remind({ params: { id } }),
  )

export const cancel = ({ id }: Approval) =>
  act(t('The question is taken back.'), t('It was not taken back.'), () =>
    api.approvals.cancel({ params: { id }, body: {} }),
  )
