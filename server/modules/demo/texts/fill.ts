// Fills the slots of texts, each slot with one value for the whole ticket.
import type { Dice } from '../dice.ts'
import { commonSlots } from './common.ts'
import type { Slots } from './scenario.ts'

/** Values may hold slots themselves. An unknown slot is a mistake in the lists. */
export const filler = (dice: Dice, own: Slots, fixed: Readonly<Record<string, string>>) => {
  const chosen = new Map<string, string>(Object.entries(fixed))
  const value = (name: string): string => {
    const known = chosen.get(name)
    if (known !== undefined) return known
    const list = own[name] ?? commonSlots[name]
    if (!list) throw new Error(`no values for {${name}}`)
    const filled = fill(dice.pick(list))
    chosen.set(name, filled)
    return filled
  }
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => value(name)).replace(/#/g, () => String(dice.below(10)))
  return fill
}
