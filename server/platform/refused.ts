// A refusal found deep inside a transaction: thrown so that the transaction rolls back, caught at the door.
import { isRefusal, type Refusal } from '../../rules/refusal.ts'

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** The value, unless it is a refusal: then everything up to the door is undone. */
export const orRefuse = <T>(value: T | Refusal): T => {
  if (isRefusal(value)) throw new Refused(value)
  return value
}
