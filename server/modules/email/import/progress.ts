// How far an import is, on one line of the terminal that writes over itself.
import type { Cursor } from './item.ts'
import type { ImportRow } from './store.ts'
import type { Tally } from './tally.ts'

export interface ProgressLine {
  show(tally: Tally, cursor: Cursor): void
  end(): void
}

const oftenEnough = 200

export const progressLine = ({ total, format }: ImportRow, isQuiet: boolean): ProgressLine => {
  let last = 0
  return {
    show: ({ done, skippedCount }, { at }) => {
      if (isQuiet || performance.now() - last < oftenEnough) return
      last = performance.now()
      const of = total === null ? '' : ` of ${total}`
      const where =
        total === null && format === 'mbox' && at !== null ? `, ${(at / 1_048_576).toFixed(0)} MB read` : ''
      process.stderr.write(
        `\r\x1b[K${done}${of} mails${where}${skippedCount > 0 ? `, ${skippedCount} skipped` : ''}`,
      )
    },
    end: () => {
      if (!isQuiet) process.stderr.write('\r\x1b[K')
    },
  }
}
