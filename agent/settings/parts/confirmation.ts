// Some actions need a fresh proof that it is me: asks for it once, then does what was wanted.
import { isProblem } from '../../data/problem.ts'
import { makeStore } from '../../data/store.ts'

export type Proof = 'password' | 'code'

interface Wanted {
  proofs: readonly Proof[]
  answer: (isProven: boolean) => void
}

/** The question that stands open; null: none. */
export const wantedStore = makeStore<Wanted | null>(null)

const proofsOf = (error: unknown): readonly Proof[] | null => {
  const confirm = isProblem(error, 'not_allowed') ? error.problem.data?.confirm : undefined
  return Array.isArray(confirm) && confirm.length > 0 ? (confirm as Proof[]) : null
}

/** Runs `act`; where the desk wants a proof first, asks for it and runs it again. */
export const withProof = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act()
  } catch (error) {
    const proofs = proofsOf(error)
    if (!proofs || !(await askProof(proofs))) throw error
    return act()
  }
}

const askProof = (proofs: readonly Proof[]) =>
  new Promise<boolean>((resolve) => {
    const answer = (isProven: boolean) => {
      wantedStore.set(null)
      resolve(isProven)
    }
    wantedStore.set({ proofs, answer })
  })
