// What is being written for a new ticket, and opening it: the same attempt is sent once, however often it is tried.
import { type FormEvent, useState } from 'react'
import type { Level } from '../../../rules/ticket/words.ts'
import { api } from '../../data/api.ts'
import { isProblem } from '../../data/problem.ts'
import { keepTicket } from '../../data/tickets.ts'
import { placeStore } from '../../inbox/place.ts'
import { goToTicket } from '../../shell/go.ts'
import type { Answers } from './asked.ts'

export interface NewTicketForm {
  email: string
  name: string
  subject: string
  body: string
  channel: 'phone' | 'agent'
  /** null: as the service says. */
  impact: Level | null
  urgency: Level | null
  formId: string
  serviceId: string
  answers: Answers
  teamId: string
  assigneeId: string
  acknowledge: boolean
}

const first: NewTicketForm = {
  email: '',
  name: '',
  subject: '',
  body: '',
  channel: 'phone',
  impact: null,
  urgency: null,
  formId: '',
  serviceId: '',
  answers: {},
  teamId: '',
  assigneeId: '',
  acknowledge: true,
}

export const useNewTicket = () => {
  const [form, setForm] = useState(first)
  const [files, setFiles] = useState<readonly File[]>([])
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [error, setError] = useState<unknown>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const submit = async (event: FormEvent, asked: readonly string[]) => {
    event.preventDefault()
    setError(null)
    setProgress(0)
    try {
      const ticket = await api.tickets.create(
        { body: bodyOf(form, asked) },
        { files, idempotencyKey: key, onProgress: setProgress },
      )
      keepTicket(ticket)
      void goToTicket(ticket.number, placeStore.get().filter)
    } catch (thrown) {
      setError(thrown)
      setProgress(null)
      // Refused as it was: the mended one is another request. Unanswered: the same again.
      if (isProblem(thrown)) setKey(crypto.randomUUID())
    }
  }
  return {
    form,
    set: (part: Partial<NewTicketForm>) => setForm((old) => ({ ...old, ...part })),
    files,
    setFiles,
    error,
    fault: (field: string) =>
      isProblem(error) ? error.problem.errors?.find((e) => e.field === `body.${field}`)?.message : undefined,
    progress,
    /** `asked`: keys of the questions on show; answers to others are left out. */
    submit: (event: FormEvent, asked: readonly string[]) => void submit(event, asked),
  }
}

const bodyOf = (form: NewTicketForm, asked: readonly string[]) => {
  const { email, name, teamId, assigneeId, impact, urgency, formId, serviceId, answers, ...rest } = form
  return {
    ...rest,
    requester: { email, ...(name.trim() && { name }) },
    ...(teamId && { teamId }),
    ...(assigneeId && { assigneeId }),
    ...(impact && { impact }),
    ...(urgency && { urgency }),
    ...(formId && { formId }),
    ...(serviceId && { serviceId }),
    ...(asked.some((key) => key in answers) && { fields: answersOf(answers, asked) }),
  }
}

type Fields = NonNullable<Parameters<typeof api.tickets.create>[0]['body']['fields']>

const answersOf = (answers: Answers, asked: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) =>
      asked.includes(key) ? [[key, value as Fields[string]]] : [],
    ),
  )
