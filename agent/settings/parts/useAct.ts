// Doing something to the server: says what was done, offers to undo it, or says why it did not work.
import { type QueryKey, useMutation } from '@tanstack/react-query'
import { client } from '../../data/client.ts'
import { isProblem } from '../../data/problem.ts'
import { done } from '../../data/undo.ts'
import { showToast, useProblemWords } from '../../ui/index.ts'
import { withProof } from './confirmation.ts'

interface Act<In, Out> {
  run: (input: In) => Promise<Out>
  /** What must be asked again afterwards. */
  refresh: readonly QueryKey[]
  /** What was done, in words. */
  said?: (input: In, out: Out) => string
  /** How to take it back; nothing for what cannot be. */
  undo?: (input: In, out: Out) => Promise<unknown>
  onDone?: (out: Out) => void
  /** The form shows the error itself. */
  inForm?: boolean
}

export const useAct = <In, Out>({ run, refresh, said, undo, onDone, inForm = false }: Act<In, Out>) => {
  const problemWords = useProblemWords()
  const askAgain = () => Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn: (input: In) => withProof(() => run(input)),
    onSuccess: (out, input) => {
      void askAgain()
      const words = said?.(input, out)
      if (words && undo) done(words, () => undo(input, out).then(askAgain))
      else if (words) showToast({ text: words })
      onDone?.(out)
    },
    onError: (error) => {
      if (!inForm && !isProblem(error, 'sign_in_needed'))
        showToast({ text: problemWords(error) ?? error.message, tone: 'breach', seconds: 12 })
    },
  })
}
