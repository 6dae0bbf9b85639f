// How links read, from either side.
import type { LinkKind } from '../../../rules/ticket/words.ts'
import { t } from '../../locales/i18n.ts'

const there: Record<LinkKind, string> = {
  relates: 'Related to',
  duplicates: 'Duplicate of',
  causes: 'Causes',
  blocks: 'Blocks',
  split: 'Split off from',
}
const back: Record<LinkKind, string> = {
  relates: 'Related to',
  duplicates: 'Duplicated by',
  causes: 'Caused by',
  blocks: 'Blocked by',
  split: 'Split off into',
}

export const linkName = (kind: LinkKind, isBack: boolean): string => t((isBack ? back : there)[kind])

/** What can be chosen, in this order; `split` is made by splitting alone. */
export const linkChoices = [
  { kind: 'relates', isBack: false },
  { kind: 'duplicates', isBack: false },
  { kind: 'duplicates', isBack: true },
  { kind: 'causes', isBack: false },
  { kind: 'causes', isBack: true },
  { kind: 'blocks', isBack: false },
  { kind: 'blocks', isBack: true },
] as const satisfies readonly { kind: LinkKind; isBack: boolean }[]
