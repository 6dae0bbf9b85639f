// The request catalogue: every form that is offered on the portal, and a way to ask for anything else.
import { catalogueIcon } from '../../../../../rules/portal/icon.ts'
import { currentLaw } from '../../../law/index.ts'
import type { Visit } from '../../visit.ts'

export interface Tile {
  href: string
  icon: string
  name: string
  about: string
}

/** Empty where no form is offered: then there is nothing to choose from. */
export const loadTiles = (visit: Visit): Promise<Tile[]> =>
  visit.portal.desk.db.inWorkspace(visit.workspaceId, async (tx) => {
    const { law } = await currentLaw(tx, visit.workspaceId)
    const offered = law.form.filter(({ body }) => body.channels.includes('portal'))
    return offered.length === 0 ? [] : [...offered.map(tileOf), otherTile(visit)]
  })

const tileOf = ({ id, name, body }: { id: string; name: string; body: { description: string } }): Tile => ({
  href: `/new?form=${id}`,
  icon: catalogueIcon(name, body.description),
  name,
  about: body.description.split('\n')[0] ?? '',
})

const otherTile = ({ words }: Visit): Tile => ({
  href: '/new?form=other',
  icon: 'message-square-plus',
  name: words.t('new.anything'),
  about: words.t('new.anything-about'),
})
