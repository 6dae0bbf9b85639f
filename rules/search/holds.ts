// Whether a document answers a question: the same as PostgreSQL's @@ over the same words.
import { type Document, documentOf, gatherWords, type Part, type StemOf } from './document.ts'
import { type AskedForms, type Forms, formsOf, type StemsOf } from './forms.ts'
import { readQuestion } from './question.ts'

export const holds = (kept: Document, question: Forms): boolean =>
  question.every(({ rows }) => rows.some((row) => holdsRow(kept, row)))

const holdsRow = (kept: Document, row: readonly AskedForms[]): boolean => {
  const [first, ...others] = row
  if (!first) return false
  if (others.length === 0) return lexemesFor(kept, first).length > 0
  return [...placesOf(kept, first)].some((at) =>
    others.every((asked, i) => placesOf(kept, asked).has(at + i + 1)),
  )
}

const lexemesFor = (kept: Document, { forms, isBeginning }: AskedForms): string[] =>
  isBeginning
    ? [...kept.keys()].filter((lexeme) => forms.some((form) => lexeme.startsWith(form)))
    : forms.filter((form) => kept.has(form))

const placesOf = (kept: Document, asked: AskedForms): Set<number> =>
  new Set(lexemesFor(kept, asked).flatMap((lexeme) => (kept.get(lexeme) ?? []).map((p) => p.at)))

/** How both sides know stems: documents in the language they are written in, questions in all of the desk's. */
export interface Stems {
  stemOf: StemOf
  stemsOf: StemsOf
}

/** The condition `text`: whether one of a ticket's documents holds all that `asked` asks for. */
export const holdsText = (documents: readonly (readonly Part[])[], asked: string, stems: Stems): boolean => {
  const question = formsOf(readQuestion(asked), stems.stemsOf)
  return (
    question.length > 0 &&
    documents.some((parts) => holds(documentOf(gatherWords(parts), stems.stemOf), question))
  )
}
