// The portal’s pages that ask how it was, and those of ideas.
import type { Page } from './page.ts'

const proof = { proof: 'proof' } as const
export const feedbackPages: readonly Page[] = [
  {
    method: 'GET',
    path: '/rate/:proof',
    access: 'public',
    summary: 'How it was, by the mailed link; looking records nothing',
    params: proof,
  },
  {
    method: 'POST',
    path: '/rate/:proof',
    access: 'public',
    summary: 'Gives a mark, or words to it',
    params: proof,
  },
  { method: 'GET', path: '/ideas', access: 'requester', summary: 'Ideas of what could be better' },
  {
    method: 'POST',
    path: '/ideas',
    access: 'requester',
    summary: 'Puts an idea down, votes, takes a vote back',
  },
]
