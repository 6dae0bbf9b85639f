// As whom the desk writes what rules say: somebody of its own name, whom nobody can sign in as.
import { system } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { createPerson, loadPersonByEmail, updatePerson } from '../people/index.ts'

/** Made when it writes for the first time. */
export const deskAuthor = async (desk: Desk, tx: Tx, workspaceId: string): Promise<string> => {
  const known = await tx
    .selectFrom('desk_author')
    .select('person_id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  if (known) return known.person_id
  const { name } = await tx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const email = `desk.${workspaceId}@${desk.config.mailDomain}`
  const person =
    (await createPerson(tx, workspaceId, desk.clock.now(), system('rule'), {
      email,
      name,
      role: 'agent',
      state: 'invited',
    })) ?? (await loadPersonByEmail(tx, email))
  if (!person) throw new Error('the desk has nobody to write as')
  await updatePerson(tx, workspaceId, person.id, { state: 'disabled' })
  await tx
    .insertInto('desk_author')
    .values({ workspace_id: workspaceId, person_id: person.id })
    .onConflict((c) => c.doNothing())
    .execute()
  return person.id
}
