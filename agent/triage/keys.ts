// What the verdict keys do where what came in is judged; elsewhere they mean my own tickets.
import { targets } from '../inbox/place.ts'
import type { VerdictKind } from '../ticket/dispatch/open.ts'
import { acceptStore } from './accepting.ts'
import { acceptAsSuggested, giveVerdict, openVerdict } from './verdict.ts'

export const pressAccept = () => {
  const [number] = targets()
  const chosen = acceptStore.get()
  if (chosen && chosen.number === number) void giveVerdict(number, chosen.verdict)
  else acceptAsSuggested(number)
}

export const pressVerdict = (kind: VerdictKind) => openVerdict(kind, targets()[0])
