// Adds a requester by hand, into the organisation given or the one of their address.
import type { Person } from '../../../../contract/people.ts'
import type { Actor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { createPerson } from '../create.ts'
import { cleanName } from '../names.ts'
import { showPerson } from '../show.ts'
import { loadPersonByEmail } from '../store/addresses.ts'
import { loadOrganisationByDomain, loadOrganisations } from '../store/organisations.ts'

export interface RequesterInput {
  email: string
  name: string
  organisationId?: string | null | undefined
  language?: string | undefined
}

export const addRequester = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  input: RequesterInput,
): Promise<Person> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { email } = input
    const organisationId = await chooseOrganisation(tx, email, input.organisationId)
    const row = await createPerson(tx, workspaceId, desk.clock.now(), actor, {
      email,
      name: cleanName(input.name) || email,
      role: 'requester',
      state: 'active',
      organisationId,
      language: input.language,
    })
    if (row) return showPerson(tx, row)
    const known = await loadPersonByEmail(tx, email)
    throw new Refused(
      refuse('already_exists', `${email} is known already.`, { data: { id: known?.id ?? null } }),
    )
  })

const chooseOrganisation = async (
  tx: Tx,
  email: string,
  wanted: string | null | undefined,
): Promise<string | null> => {
  if (wanted === null) return null
  if (wanted === undefined)
    return (await loadOrganisationByDomain(tx, email.slice(email.lastIndexOf('@') + 1)))?.id ?? null
  await needOrganisation(tx, wanted)
  return wanted
}

export const needOrganisation = async (tx: Tx, id: string): Promise<void> => {
  if ((await loadOrganisations(tx, [id])).some((o) => o.merged_into === null)) return
  const message = 'is not an organisation of this workspace'
  throw new Refused(
    refuse('invalid', `body.organisationId ${message}`, {
      faults: [{ field: 'body.organisationId', message }],
    }),
  )
}
