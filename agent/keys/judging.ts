// Where what came in is judged, the verdict keys speak of it; elsewhere of my own tickets.
import type { VerdictKind } from '../ticket/dispatch/open.ts'

export const isJudging = () => /^\/desk\/(board|triage)$/.test(location.pathname)

export const judge = (kind: VerdictKind) =>
  void import('../triage/keys.ts').then((keys) => keys.pressVerdict(kind))
export const judgeAccepted = () => void import('../triage/keys.ts').then((keys) => keys.pressAccept())
