// The demo desk's faces: Meridian's own pages, those for Northwind on a host of their own, two pages and two notices.
import type { PersonActor } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { addBrand, addNotice, addPage, changeBrand } from '../brands/index.ts'
import { meridian, northwind } from './texts/brands.ts'
import { houseRules, imprint } from './texts/pages.ts'

/** Browsers lead every name under `localhost` to this machine. */
const northwindHost = 'northwind.localhost'

/** Once: a desk that has more than its first brand is left as it is. */
export const showPortal = async (desk: Desk, workspaceId: string): Promise<void> => {
  const found = await look(desk, workspaceId)
  if (!found) return
  const now = desk.clock.now()
  const by = { desk, workspaceId, actor: found.manager, now }
  if (found.brandId === null)
    await addBrand(by, newId(), { hosts: [], organisationIds: [], mailboxIds: [], ...meridian })
  else await changeBrand(by, found.brandId, meridian, null)
  const northwindId = newId()
  await addBrand(by, northwindId, {
    hosts: [northwindHost],
    organisationIds: found.organisationIds,
    mailboxIds: [],
    ...northwind,
  })
  const page = { position: 0, isPublished: true, who: 'everyone' as const, brandIds: [] }
  await addPage(by, newId(), { ...page, slug: 'house-rules', place: 'foot', texts: houseRules })
  await addPage(by, newId(), { ...page, slug: 'imprint', position: 10, place: 'foot', texts: imprint })
  await addNotice(by, newId(), {
    level: 'warning',
    texts: {
      en: { title: 'Mail arrives late', body: 'Mails from outside take up to 20 minutes. Nothing is lost.' },
      de: {
        title: 'Mails kommen verspätet an',
        body: 'Mails von außen brauchen bis zu 20 Minuten. Es geht nichts verloren.',
      },
      ar: { title: 'البريد يصل متأخرًا', body: 'الرسائل من الخارج تتأخر حتى 20 دقيقة. لا يضيع شيء.' },
    },
    link: '/status-notices',
    from: iso(now.subtract({ minutes: 40 })),
    until: null,
    nextUpdateAt: iso(now.add({ hours: 2 })),
    brandIds: [],
  })
  await addNotice(by, newId(), {
    level: 'info',
    texts: {
      en: {
        title: 'The gate scanners are updated',
        body: 'They restart once, for about five minutes.',
      },
      de: {
        title: 'Die Torscanner werden erneuert',
        body: 'Sie starten einmal neu, für etwa fünf Minuten.',
      },
    },
    link: '',
    from: iso(now.add({ hours: 72 })),
    until: iso(now.add({ hours: 76 })),
    nextUpdateAt: null,
    brandIds: [northwindId],
  })
}

const look = (
  desk: Desk,
  workspaceId: string,
): Promise<{ manager: PersonActor; brandId: string | null; organisationIds: string[] } | null> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const brands = await tx
      .selectFrom('brand')
      .select(['id', 'is_main'])
      .where('workspace_id', '=', workspaceId)
      .limit(2)
      .execute()
    const manager = await tx
      .selectFrom('person')
      .select(['id', 'name', 'email', 'role'])
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', 'Mira Lindqvist')
      .where('role', '=', 'manager')
      .limit(1)
      .executeTakeFirst()
    if (!manager || brands.length > 1) return null
    const organisations = await tx
      .selectFrom('organisation')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', 'Northwind Logistics')
      .execute()
    return {
      manager: { kind: 'person', ...manager },
      brandId: brands[0]?.id ?? null,
      organisationIds: organisations.map(({ id }) => id),
    }
  })
