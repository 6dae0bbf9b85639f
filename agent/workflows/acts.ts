// Starting, answering, moving and ending runs; whatever shows them is asked again.
import type { WorkflowRun } from '../../contract/workflows.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { ticketQuery } from '../data/queries.ts'
import { trouble } from '../data/undo.ts'
import { t } from '../locales/i18n.ts'
import { showToast } from '../ui/index.ts'
import { workflowsKey } from './queries.ts'

const act = async (
  number: number,
  words: string,
  fault: string,
  run: () => Promise<unknown>,
): Promise<void> => {
  try {
    await run()
    showToast({ text: words, seconds: 4 })
  } catch (error) {
    trouble(fault, error)
  } finally {
    void client.invalidateQueries({ queryKey: workflowsKey })
    void client.invalidateQueries({ queryKey: ['approvals'] })
    void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
  }
}

export const start = (number: number, workflow: { id: string; name: string }) =>
  act(number, t('Started: {name}', { name: workflow.name }), t('The workflow was not started.'), () =>
    api.workflows.start({ params: { number }, body: { workflowId: workflow.id } }),
  )

export const move = (number: number, run: WorkflowRun, place: string, to: string) =>
  act(number, t('Moved on.'), t('It was not moved.'), () =>
    api.workflows.move({ params: { id: run.id }, body: { place, to } }),
  )

export const end = (number: number, run: WorkflowRun) =>
  act(number, t('Ended: {name}', { name: run.name }), t('The workflow was not ended.'), () =>
    api.workflows.cancel({ params: { id: run.id } }),
  )
