// Takes something into the register of improvements; what is there already is shown instead.
import type { Source } from '../../../rules/feedback/states.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { isProblem } from '../../data/problem.ts'
import { t } from '../../locales/i18n.ts'
import { goToPath } from '../../shell/go.ts'
import { showToast } from '../../ui/index.ts'
import { feedbackKey } from '../queries.ts'

export interface Taking {
  source: Exclude<Source, 'own'>
  sourceId: string
  title: string
  why?: string
}

export const takeIn = async ({ source, sourceId, title, why = '' }: Taking): Promise<void> => {
  const show = (id: string) => goToPath(`/desk/feedback?show=improvements&one=${id}`)
  try {
    const { id } = await api.feedback.createImprovement({
      body: { title: title.slice(0, 200), why, source, sourceId },
    })
    void client.invalidateQueries({ queryKey: feedbackKey })
    showToast({
      text: t('Taken into the register of improvements.'),
      action: { label: t('Open the register'), run: () => show(id) },
    })
  } catch (error) {
    const known = isProblem(error, 'already_exists') ? error.problem.data?.id : undefined
    if (typeof known === 'string') show(known)
    else throw error
  }
}
