// States of approvals, steps and votes in words people read.
import { Ban, CircleCheck, CircleDashed, CircleX, Clock, CornerUpRight, type LucideIcon } from 'lucide-react'
import type { Approval, ApprovalVote } from '../../contract/approvals.ts'
import { t } from '../locales/i18n.ts'

type State = Approval['state'] | Approval['steps'][number]['state'] | ApprovalVote['state']

interface Face {
  words: string
  Icon: LucideIcon
  tone: string
}

const faces: Record<State, Face> = {
  waiting: { words: 'Waiting', Icon: Clock, tone: 'text-warn' },
  approved: { words: 'Approved', Icon: CircleCheck, tone: 'text-ok' },
  declined: { words: 'Declined', Icon: CircleX, tone: 'text-breach' },
  cancelled: { words: 'Taken back', Icon: Ban, tone: 'text-faint' },
  later: { words: 'Later', Icon: CircleDashed, tone: 'text-faint' },
  delegated: { words: 'Passed on', Icon: CornerUpRight, tone: 'text-faint' },
  skipped: { words: 'Not needed any more', Icon: CircleDashed, tone: 'text-faint' },
}
export const faceOf = (state: State): Face => ({ ...faces[state], words: t(faces[state].words) })

const ways = { desk: 'in the desk', portal: 'on the portal', link: 'by the mailed link', mail: 'by mail' }
export const wayName = (way: NonNullable<ApprovalVote['way']>): string => t(ways[way])

export const neededWords = (needed: number, people: number): string =>
  needed >= people && people > 1
    ? t('all of them')
    : people > 1
      ? t('{needed} of {people}', { needed, people })
      : ''
