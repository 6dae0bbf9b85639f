// Merging people and organisations differ in their addresses only.
import { api } from '../data/api.ts'

export type Subject = 'person' | 'organisation'

export const previewOf = (subject: Subject, id: string, otherId: string) =>
  subject === 'person'
    ? api.customers.previewMerge({ params: { id }, body: { otherId } })
    : api.customers.previewMergeOrganisation({ params: { id }, body: { otherId } })

/** Returns the id of the merge, by which it is undone. */
export const merge = async (subject: Subject, id: string, otherId: string): Promise<string> => {
  const body = { otherId }
  const { merges } =
    subject === 'person'
      ? await api.customers.merge({ params: { id }, body })
      : await api.customers.mergeOrganisation({ params: { id }, body })
  return merges[0]?.id ?? ''
}

export const unmerge = async (subject: Subject, id: string, mergeId: string): Promise<unknown> =>
  subject === 'person'
    ? api.customers.unmerge({ params: { id, mergeId } })
    : api.customers.unmergeOrganisation({ params: { id, mergeId } })

export const refreshed = [
  ['customers'],
  ['people'],
  ['organisations'],
  ['tickets-of'],
  ['tickets'],
  ['ticket'],
]
