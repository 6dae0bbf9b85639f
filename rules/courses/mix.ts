// In which order a learner sees what is to be put in order: the same for the same try, never the right one.
import type { Question } from './course.ts'

export const mixed = (question: Question, seed: string): Question => {
  if (question.kind !== 'order' || question.options.length < 2) return question
  const options = question.options.toSorted((a, b) => weight(seed, a.id) - weight(seed, b.id))
  const isAsWas = options.every((o, i) => o.id === question.options[i]?.id)
  const [first, ...rest] = options
  return { ...question, options: isAsWas && first ? [...rest, first] : options }
}

/** FNV-1a, 32 bits. */
const weight = (seed: string, id: string): number => {
  let hash = 0x811c9dc5
  for (const letter of `${seed} ${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
