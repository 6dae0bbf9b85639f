// Where in a template the template language stumbled.

/** The line its message names, from 1; null: it names none. */
export const lineOf = (message: string | undefined): number | null => {
  const found = /\bline:? ?(\d+)/i.exec(message ?? '')
  return found ? Number(found[1]) : null
}
