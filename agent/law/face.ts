// What a kind of law brings to its pages: its words, how one begins, how one is read in a line, and its form.
import type { ComponentType, ReactNode } from 'react'
import type { LawItem } from '../../contract/law.ts'
import type { Bodies, Kind } from '../../rules/law/law.ts'

/** Of the names that bodies speak of by id. */
export type NameOf = (id: string) => string

export interface EditorProps<K extends Kind> {
  body: Bodies[K]
  /** Changes parts of the body. */
  set: (part: Partial<Bodies[K]>) => void
  /** By place in the body, such as `actions.0.words`. */
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  /** Whether what is typed can be kept; by the name of whoever says so. */
  onReady: (what: string, isReady: boolean) => void
  /** null: not kept yet. */
  item: LawItem | null
  name: string
}

export interface Face<K extends Kind = Kind> {
  kind: K
  /** "SLA policy", "SLA policies", and what they are for in one or two sentences. */
  one: string
  many: string
  about: string
  /** Of the button that begins one. */
  add: string
  blank: () => Bodies[K]
  Editor: ComponentType<EditorProps<K>>
  /** One line of the list. */
  summary: (body: Bodies[K], nameOf: NameOf) => ReactNode
  /** The order decides. */
  isOrdered?: boolean
  /** It can be switched between acting and suggesting. */
  mayPropose?: boolean
  /** In which order and how deep they stand in the list. */
  arrange?: (items: readonly LawItem[]) => readonly { item: LawItem; depth: number }[]
  /** What stands on its page besides form, text and versions. */
  tabs?: readonly { id: string; name: string; Show: ComponentType<{ item: LawItem }> }[]
}

/** A face among others: the pages hand each body only to the face of its own kind. */
export type AnyFace = { [K in Kind]: Face<K> }[Kind]

/** Of several kinds on one page, without their differences. */
export const someFace = (face: AnyFace): Face<Kind> => face as unknown as Face<Kind>

export const bodyOf = <K extends Kind>(body: LawItem['body']): Bodies[K] | null =>
  body as unknown as Bodies[K] | null
