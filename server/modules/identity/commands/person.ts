// Finds the person an operator means by an address, or says why they will not do.
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPersonByEmail, type PersonRow } from '../../people/index.ts'

export const needEmail = (text: string): string => {
  const email = text.trim().toLowerCase()
  if (/^[^@\s]+@[^@\s]+$/.test(email)) return email
  throw new Refused(refuse('invalid', `"${text}" is not an email address.`))
}

/** An active person of the team. */
export const needColleague = async (tx: Tx, text: string): Promise<PersonRow> => {
  const email = needEmail(text)
  const person = await loadPersonByEmail(tx, email)
  const why = whyNot(person)
  if (person && why === null) return person
  throw new Refused(
    refuse('not_possible', `${email} ${why}. \`handrail user list\` shows who is in the team.`),
  )
}

const whyNot = (person: PersonRow | null): string | null => {
  if (!person) return 'is nobody here'
  if (person.role === 'requester') return 'is a requester, not of the team'
  if (person.state === 'disabled') return 'is switched off'
  return person.state === 'invited' ? 'has not accepted the invitation yet' : null
}
