// A sign-in link for one person of each role, as the demo prints them.
import { type Role, roles } from '../../../rules/access/roles.ts'
import { addressOf } from '../../platform/address.ts'
import type { Desk } from '../../platform/desk.ts'
import { makeLink } from '../identity/index.ts'
import { loadPersonByEmail } from '../people/index.ts'

export interface DemoLink {
  role: Role
  name: string
  url: string
}

const faces: Readonly<Record<Role, string>> = {
  owner: 'olivia.okafor@meridian.example',
  administrator: 'adam.novak@meridian.example',
  manager: 'mira.lindqvist@meridian.example',
  coordinator: 'carlos.mendes@meridian.example',
  agent: 'ana.petrova@meridian.example',
  requester: 'jane.miller@northwind.example',
}

/** Good for a day, once. */
export const demoLinks = async (desk: Desk, workspaceId: string): Promise<DemoLink[]> => {
  const base = await addressOf(desk, desk.db.directory, workspaceId)
  return desk.db.inWorkspace(workspaceId, async (tx) => {
    const links: DemoLink[] = []
    for (const role of roles) {
      const person = await loadPersonByEmail(tx, faces[role])
      if (person?.state !== 'active') continue
      const token = await makeLink(desk, tx, workspaceId, {
        personId: person.id,
        purpose: 'sign-in',
        hours: 24,
      })
      const path = person.role === 'requester' ? '/sign-in' : '/desk/link'
      links.push({ role: person.role, name: person.name, url: `${base}${path}/${token}` })
    }
    return links
  })
}
