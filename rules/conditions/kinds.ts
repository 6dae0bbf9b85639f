// What kinds of fields there are and which questions each kind takes.
import type { Operator } from './ast.ts'

/**
 * choice: one word of a closed list; scale: the same, in order from low to high; ref: one person, team …; refs: several
 * of them; tags, options: several words; tree: a path, which also holds what lies below; time: an instant; date: a day;
 * words: the free words of the search bar.
 */
export const kinds = [
  'choice',
  'scale',
  'ref',
  'refs',
  'tags',
  'options',
  'tree',
  'number',
  'time',
  'date',
  'text',
  'flag',
  'words',
] as const
export type Kind = (typeof kinds)[number]

/** What a `ref` names. */
export type RefTo =
  | 'person'
  | 'team'
  | 'organisation'
  | 'mailbox'
  | 'case'
  | 'ticket'
  | 'service'
  | 'site'
  | 'policy'

const equal: readonly Operator[] = ['is', 'is_not', 'any_of', 'none_of']
const order: readonly Operator[] = ['lt', 'lte', 'gt', 'gte']
const moment: readonly Operator[] = ['before', 'after', 'longer_than', 'shorter_than']
const table: Readonly<Record<Kind, readonly Operator[]>> = {
  choice: equal,
  scale: [...equal, ...order],
  ref: equal,
  refs: [...equal, 'all_of'],
  tags: [...equal, 'all_of'],
  options: [...equal, 'all_of'],
  tree: equal,
  number: [...equal, ...order],
  time: moment,
  date: ['is', 'is_not', ...moment],
  text: ['contains', 'contains_not', 'is', 'is_not'],
  flag: ['is'],
  words: ['contains', 'contains_not'],
}

/** The operators a field takes; what can be empty can also be asked for that. */
export const operatorsOf = (field: { kind: Kind; canBeEmpty: boolean }): readonly Operator[] =>
  field.canBeEmpty ? [...table[field.kind], 'set', 'unset'] : table[field.kind]

export const takesList = (op: Operator): boolean => op === 'any_of' || op === 'none_of' || op === 'all_of'
