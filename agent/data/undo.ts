// What can be taken back with Z, newest first; every undoable change says so in a notice.
import { t } from '../locales/i18n.ts'
import { closeToast, showToast } from '../ui/index.ts'
import { wordsOf } from './problem.ts'
import { reasonInWords } from './reasons.ts'

export interface Undo {
  words: string
  run: () => Promise<unknown>
}

const undos: Undo[] = []
let shown = 0

/** Tells what was done and remembers how to undo it. The returned function forgets it: it can no longer be undone. */
export const done = (words: string, run: Undo['run']): (() => void) => {
  const undo = { words, run }
  undos.push(undo)
  if (undos.length > 50) undos.shift()
  closeToast(shown)
  shown = showToast({
    text: words,
    seconds: 6,
    action: { label: t('Undo'), hint: 'z', run: () => void undoThis(undo) },
  })
  const toast = shown
  return () => {
    const place = undos.indexOf(undo)
    if (place >= 0) undos.splice(place, 1)
    closeToast(toast)
  }
}

export const hasUndo = () => undos.length > 0

/** Takes back the newest change; false when there is none left. */
export const undoLast = (): boolean => {
  const undo = undos.at(-1)
  if (undo) void undoThis(undo)
  return undo !== undefined
}

const undoThis = async (undo: Undo) => {
  const place = undos.indexOf(undo)
  if (place < 0) return
  undos.splice(place, 1)
  closeToast(shown)
  try {
    await undo.run()
    shown = showToast({ text: t('Undone: {what}', { what: undo.words }), seconds: 3 })
  } catch (error) {
    trouble(t('This could not be undone.'), error)
  }
}

/** Says what did not work, why, and that everything is as before. */
export const trouble = (words: string, error: unknown) =>
  showToast({ text: `${words} ${reasonInWords(wordsOf(error))}`, tone: 'breach', seconds: 12 })
