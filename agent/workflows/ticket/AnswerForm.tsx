// The form that a run waits for, filled in by the team: its answers are fields of the ticket.
import { useLingui } from '@lingui/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import type { WorkflowRun } from '../../../contract/workflows.ts'
import type { FormQuestion } from '../../../rules/intake/form.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { fieldsQuery, ticketQuery } from '../../data/queries.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { type Answers, askedOf } from '../../ticket/new/asked.ts'
import { FormQuestions } from '../../ticket/new/FormQuestions.tsx'
import { Button, useFaults } from '../../ui/index.ts'
import { workflowsKey } from '../queries.ts'

interface Props {
  ticket: Ticket
  run: WorkflowRun
  place: WorkflowRun['places'][number]
  questions: readonly FormQuestion[]
}

export const AnswerForm = ({ ticket, run, place, questions }: Props) => {
  const { _ } = useLingui()
  const fields = (useQuery(fieldsQuery).data?.items ?? []).filter((field) => field.subject === 'ticket')
  const [answers, setAnswers] = useState<Answers>({})
  const all: Answers = { ...ticket.fields, ...answers }
  const asked = askedOf(questions, { subject: ticket.subject }, all, fields)
  const send = useMutation({
    mutationFn: () =>
      api.workflows.answer({
        params: { id: run.id },
        body: { place: place.id, fields: answers as never },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: workflowsKey })
      void client.invalidateQueries({ queryKey: ticketQuery(ticket.number).queryKey })
    },
  })
  const faults = useFaults(send.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
      className="flex flex-col gap-3 pt-1"
    >
      <FormQuestions
        questions={asked}
        fields={fields}
        answers={all}
        set={(key, value) =>
          setAnswers((now) => {
            const { [key]: _before, ...others } = now
            return value === undefined ? others : { ...others, [key]: value }
          })
        }
        faultOf={(key) => faults[`fields.${key}`]}
      />
      <FormError error={send.error} fields={asked.map((q) => `fields.${q.key}`)} />
      <div>
        <Button type="submit" look="primary" isPending={send.isPending}>
          {_('Go on')}
        </Button>
      </div>
    </form>
  )
}
