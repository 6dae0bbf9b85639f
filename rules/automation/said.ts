// Free words held against what was said: each text and each question is read once, however many rules ask.
import type { HoldsWords } from '../conditions/matches.ts'
import { type Document, documentOf, gatherWords } from '../search/document.ts'
import { type Forms, formsOf } from '../search/forms.ts'
import { holds } from '../search/holds.ts'
import { readQuestion } from '../search/question.ts'

/** Words as they are written: stems are looked up in the database, and a rule has none. */
export const wordsReader = (): HoldsWords => {
  const documents = new Map<string, Document>()
  return (text, words) => {
    const question = questionFor(words)
    if (question.length === 0) return false
    let held = documents.get(text)
    if (!held) {
      held = documentOf(gatherWords([{ text, weight: 'A' }]), () => null)
      documents.set(text, held)
    }
    return holds(held, question)
  }
}

const mostKept = 5000
const questions = new Map<string, Forms>()

const questionFor = (words: string): Forms => {
  const known = questions.get(words)
  if (known) return known
  if (questions.size >= mostKept) questions.clear()
  const question = formsOf(readQuestion(words), () => [])
  questions.set(words, question)
  return question
}
