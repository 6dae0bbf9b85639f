// The id of what an action makes: the same however often the action is tried, so that it is made once.
import { createHash } from 'node:crypto'

/** A UUID that begins in time where the run began. */
export const idFor = (runId: string, index: number, what = ''): string => {
  const hash = createHash('sha256').update(`${runId} ${index} ${what}`).digest('hex')
  const time = runId.replaceAll('-', '').slice(0, 12)
  const variant = (Number.parseInt(hash.charAt(3), 16) % 4) + 8
  const hex = `${time}7${hash.slice(0, 3)}${variant.toString(16)}${hash.slice(4, 19)}`
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
