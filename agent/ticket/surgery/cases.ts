// Cases: tickets grouped without being changed otherwise.

import { queryOptions } from '@tanstack/react-query'
import type { Case } from '../../../contract/surgery.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { renew } from './act.ts'

export const casesQuery = (q: string) =>
  queryOptions({
    queryKey: ['cases', q],
    queryFn: ({ signal }) => api.surgery.cases({ query: { limit: 20, ...(q && { q }) } }, { signal }),
  })
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => api.surgery.getCase({ params: { id } }, { signal }),
    staleTime: 5_000,
  })

const heard = (numbers: readonly number[]) => {
  renew(numbers)
  void client.invalidateQueries({ queryKey: ['case'] })
  void client.invalidateQueries({ queryKey: ['cases'] })
}

const tell = async (
  numbers: readonly number[],
  words: string,
  run: () => Promise<unknown>,
  undo: () => Promise<unknown>,
) => {
  try {
    await run()
    heard(numbers)
    done(words, async () => {
      await undo()
      heard(numbers)
    })
    return true
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
    return false
  }
}

const change = (id: string, body: { name?: string; add?: number[]; remove?: number[]; isClosed?: boolean }) =>
  api.surgery.changeCase({ params: { id }, body })

export const startCase = (name: string, numbers: readonly number[]) => {
  let id = ''
  return tell(
    numbers,
    t('Case “{name}” begun', { name }),
    async () => {
      id = (await api.surgery.startCase({ body: { name, numbers: [...numbers] } })).id
    },
    () => change(id, { remove: [...numbers], isClosed: true }),
  )
}

export const addToCase = (into: Pick<Case, 'id' | 'name'>, numbers: readonly number[]) =>
  tell(
    numbers,
    t('Now in the case “{name}”', { name: into.name }),
    () => change(into.id, { add: [...numbers] }),
    () => change(into.id, { remove: [...numbers] }),
  )

export const takeOut = (from: Pick<Case, 'id' | 'name'>, number: number) =>
  tell(
    [number],
    t('#{number} is out of the case “{name}”', { number: String(number), name: from.name }),
    () => change(from.id, { remove: [number] }),
    () => change(from.id, { add: [number] }),
  )

export const renameCase = (it: Pick<Case, 'id' | 'name'>, name: string, numbers: readonly number[]) =>
  tell(
    numbers,
    t('Case renamed'),
    () => change(it.id, { name }),
    () => change(it.id, { name: it.name }),
  )

export const setCaseClosed = (it: Pick<Case, 'id' | 'name'>, isClosed: boolean, numbers: readonly number[]) =>
  tell(
    numbers,
    isClosed
      ? t('Case “{name}” closed', { name: it.name })
      : t('Case “{name}” open again', { name: it.name }),
    () => change(it.id, { isClosed }),
    () => change(it.id, { isClosed: !isClosed }),
  )
