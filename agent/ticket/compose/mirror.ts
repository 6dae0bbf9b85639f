// A draft as this browser keeps it, from the first key on: what the server has not heard of survives a reload.
import { knownMe } from '../../data/me.ts'

export interface Mirrored {
  html: string
  text: string
  /** Version of the server's draft this text goes on from. */
  base: number
}

export const mirrorKey = (number: number, kind: string) =>
  `handrail.draft.${knownMe()?.person.id}.${number}.${kind}`

export const readMirror = (key: string): Mirrored | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Mirrored | null
  } catch {
    return null
  }
}

export const writeMirror = (key: string, draft: Mirrored) => {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A full store is no reason to stop typing: the server still gets the draft.
  }
}

export const dropMirror = (key: string) => localStorage.removeItem(key)
