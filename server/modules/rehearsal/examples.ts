// The first of each kind of thing that rules would have sent, asked or opened, with the words people would have read.
import type { Doing, DoingKind } from '../../../rules/rehearsal/doings.ts'
import { addExample, type Sums, wantedOf } from '../../../rules/rehearsal/sum.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { fillWords, valuesFor } from '../automation/index.ts'
import type { Chosen } from './select.ts'

/** To the requester, who is told less of what a stranger typed. */
const outside: ReadonlySet<DoingKind> = new Set(['reply', 'mail'])

export const keepExamples = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  sums: Sums,
  { subject, words }: Chosen,
  doings: readonly Doing[],
): Promise<void> => {
  if (doings.length === 0) return
  for (const doing of wantedOf(sums, doings)) {
    const texts = { subject, preview: '', fields: words }
    const read = async (): Promise<string> => {
      const ticket = { state: doing.ticket, texts }
      const values = await valuesFor(desk, tx, workspaceId, ticket, outside.has(doing.kind))
      return fillWords(doing.words, values).slice(0, longest)
    }
    addExample(sums, doing, doing.words === '' ? '' : await read().catch(orWhatIsWrong))
  }
}

const longest = 500

/** Words that cannot be read would have said nothing, and why. */
const orWhatIsWrong = (error: unknown): string => {
  if (error instanceof Refused) return error.message
  throw error
}
