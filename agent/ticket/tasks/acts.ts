// What can be done with the tasks of a ticket; all of it can be taken back.

import { queryOptions } from '@tanstack/react-query'
import type { Task, Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { ticketQuery } from '../../data/queries.ts'
import { t } from '../../locales/i18n.ts'
import { act } from '../surgery/act.ts'

export const checklistsQuery = queryOptions({
  queryKey: ['checklists'],
  queryFn: ({ signal }) => api.surgery.checklists({}, { signal }),
  staleTime: 60_000,
})

interface Change {
  title?: string
  assigneeId?: string | null
  dueAt?: string | null
  isDone?: boolean
}

const change = (number: number, id: string, body: Change) =>
  api.surgery.changeTask({ params: { number, id }, body })
const add = (number: number, { title, assignee, dueAt }: Pick<Task, 'title' | 'assignee' | 'dueAt'>) =>
  api.surgery.addTask({
    params: { number },
    body: { title, assigneeId: assignee?.id ?? null, dueAt },
  })
const remove = (number: number, id: string) => api.surgery.removeTask({ params: { number, id } })

const added = (before: Ticket, after: Ticket) => {
  const known = new Set(before.taskList.map((task) => task.id))
  return after.taskList.filter((task) => !known.has(task.id))
}

export const addTask = (ticket: Ticket, title: string) =>
  act({
    words: t('Task added: {title}', { title }),
    run: () => add(ticket.number, { title, assignee: null, dueAt: null }),
    undo: (after) => removeAll(ticket, after),
  })

export const addChecklist = (ticket: Ticket, checklist: { id: string; name: string }) =>
  act({
    words: t('Checklist added: {name}', { name: checklist.name }),
    run: () =>
      api.surgery.addTask({ params: { number: ticket.number }, body: { checklistId: checklist.id } }),
    undo: (after) => removeAll(ticket, after),
  })

const removeAll = async (before: Ticket, after: Ticket): Promise<Ticket | null> => {
  let last: Ticket | null = null
  for (const task of added(before, after)) last = await remove(before.number, task.id)
  return last
}

/** Ticked at once; what the desk says comes after. */
export const setDone = (ticket: Ticket, task: Task, isDone: boolean) => {
  show(ticket.number, { ...task, doneAt: isDone ? new Date().toISOString() : null })
  return act({
    words: isDone
      ? t('Done: {title}', { title: task.title })
      : t('Not done yet: {title}', { title: task.title }),
    run: () => orBack(ticket.number, task, change(ticket.number, task.id, { isDone })),
    undo: () => change(ticket.number, task.id, { isDone: !isDone }),
  })
}

export const changeTask = (ticket: Ticket, task: Task, body: Omit<Change, 'isDone'>) => {
  const before: Change = {
    ...(body.title !== undefined && { title: task.title }),
    ...(body.assigneeId !== undefined && { assigneeId: task.assignee?.id ?? null }),
    ...(body.dueAt !== undefined && { dueAt: task.dueAt }),
  }
  return act({
    words: t('Task changed: {title}', { title: body.title ?? task.title }),
    run: () => change(ticket.number, task.id, body),
    undo: () => change(ticket.number, task.id, before),
  })
}

export const removeTask = (ticket: Ticket, task: Task) =>
  act({
    words: t('Task removed: {title}', { title: task.title }),
    run: () => remove(ticket.number, task.id),
    undo: async () => {
      const again = await add(ticket.number, task)
      const id = again.taskList.at(-1)?.id
      return task.doneAt && id ? change(ticket.number, id, { isDone: true }) : again
    },
  })

const show = (number: number, task: Task) =>
  client.setQueryData(
    ticketQuery(number).queryKey,
    (old) => old && { ...old, taskList: old.taskList.map((one) => (one.id === task.id ? task : one)) },
  )

const orBack = async (number: number, task: Task, answer: Promise<Ticket>) => {
  try {
    return await answer
  } catch (error) {
    show(number, task)
    throw error
  }
}
