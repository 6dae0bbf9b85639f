// An item of the law as its form holds it, and what of it goes to the desk.
import type { LawItem } from '../../contract/law.ts'
import type { Bodies, Kind } from '../../rules/law/law.ts'
import { api } from '../data/api.ts'
import { bodyOf, type Face } from './face.ts'

export interface Work<K extends Kind = Kind> {
  name: string
  body: Bodies[K]
}

/** The draft if there is one, else what is published. */
export const workOf = <K extends Kind>(item: LawItem | null, face: Face<K>): Work<K> => ({
  name: item?.draft?.name ?? item?.name ?? '',
  body: bodyOf<K>(item?.draft?.body ?? item?.body ?? null) ?? face.blank(),
})

type Written = Parameters<typeof api.law.create>[0]['body']

export const writtenOf = <K extends Kind>(kind: K, { name, body }: Work<K>): Written =>
  ({ kind, name: name.trim(), body }) as unknown as Written

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const textOf = async (written: Written): Promise<string> =>
  (await api.law.print({ body: written })).text
