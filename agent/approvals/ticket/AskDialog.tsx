// Asks for approval: by a template of the law, or of people chosen now.
import { useLingui } from '@lingui/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import type { ApprovalStep } from '../../../rules/approvals/template.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { lawListQuery } from '../../law/queries.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { Button, Dialog, DialogActions, Select, showToast, TextField } from '../../ui/index.ts'
import { blankStep, StepFields } from '../law/StepFields.tsx'
import { approvalsKey } from '../queries.ts'

const own = 'own'

export const AskDialog = ({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) => {
  const { _ } = useLingui()
  const templates = (useQuery(lawListQuery('approval')).data?.items ?? []).filter(
    (item) => item.version !== null && item.isOn,
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const which = chosen ?? templates[0]?.id ?? own
  const [name, setName] = useState('')
  const [question, setQuestion] = useState('')
  const [step, setStep] = useState<ApprovalStep>(blankStep)
  const ask = useMutation({
    mutationFn: () =>
      api.approvals.ask({
        params: { number: ticket.number },
        body:
          which === own
            ? {
                name: name.trim() || ticket.subject,
                question,
                steps: [{ ...step, name: step.name || name || ticket.subject }] as never,
              }
            : { templateId: which },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: approvalsKey })
      showToast({ text: _('They are asked by mail and in the desk.'), seconds: 5 })
      onClose()
    },
  })
  return (
    <Dialog title={_('Ask for approval')} isOpen onClose={onClose} width="wide">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate()
        }}
        className="flex flex-col gap-4"
      >
        {templates.length > 0 && (
          <Select
            label={_('What is asked')}
            options={[
              ...templates.map((item) => ({ id: item.id, name: item.name })),
              { id: own, name: _('Something else') },
            ]}
            value={which}
            onChange={setChosen}
          />
        )}
        {which === own && (
          <>
            <TextField
              label={_('Name')}
              placeholder={ticket.subject}
              value={name}
              onChange={setName}
              maxLength={200}
            />
            <TextField
              label={_('Question')}
              description={_('Whoever decides sees it with the subject of the ticket and its requester.')}
              rows={3}
              value={question}
              onChange={setQuestion}
              isRequired
            />
            <StepFields step={step} onChange={setStep} isLocked={false} withoutName />
          </>
        )}
        <FormError error={ask.error} fields={[]} />
        <DialogActions>
          <Button onPress={onClose}>{_('Cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            isPending={ask.isPending}
            isDisabled={which === own && (question.trim() === '' || step.approvers.length === 0)}
          >
            {_('Ask')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
