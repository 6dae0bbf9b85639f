// Values of custom fields: of tickets, people and organisations.

export const fieldKinds = [
  'text',
  'number',
  'date',
  'choice',
  'tree',
  'choices',
  'person',
  'checkbox',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/**
 * text, choice, tree (the leaf's path, such as `hardware/printer`), person (an id), date (`2026-11-23`): a string.
 * choices: the chosen options. A value that is not set is left out.
 */
export type FieldValue = string | number | boolean | readonly string[]
export type FieldValues = Readonly<Record<string, FieldValue>>

/** Its words are kept apart from the ticket's state, because people write them: the state knows their row's id. */
export const isWritten = (kind: FieldKind): boolean => kind === 'text'
