// The storm breaker: when so much mail comes that machines must be at work, the desk falls silent.
//
// Policy.
// - One sender, more mails within an hour than the desk allows: further ones are held until somebody looks (or, from a
//   machine, kept in the ledger as ignored). Nothing is lost and no automatic mail answers them.
// - One mailbox, more automatic mails within an hour than any day's work explains: it is paused for an hour. Mails
//   still become tickets; acknowledgements do not leave; administrators hear of it, once a day.
// Example: the 201st mail of backup@northwind.example within an hour → ignored, because "backup@northwind.example sent
// more than 200 mails within an hour".
import type { Origin } from './automatic.ts'

export interface SenderStorm {
  sender: string
  origin: Origin
  /** Mails of this sender within the last hour, this one not counted. */
  recent: number
  limit: number
}

export type StormJudgement = { calm: true } | { calm: false; do: 'hold' | 'ignore'; because: string }

export const judgeStorm = ({ sender, origin, recent, limit }: SenderStorm): StormJudgement =>
  recent < limit
    ? { calm: true }
    : {
        calm: false,
        do: origin === 'machine' ? 'ignore' : 'hold',
        because: `${sender} sent more than ${limit} mails within an hour`,
      }

/** Automatic mails of one mailbox within an hour. */
export const mostAutomatic = 600
export const pauseMinutes = 60

/** Why the mailbox falls silent; null while all is well. `automatic`: those of the last hour. */
export const judgeFlood = (automatic: number): string | null =>
  automatic > mostAutomatic
    ? `more than ${mostAutomatic} automatic mails would leave it within an hour`
    : null
