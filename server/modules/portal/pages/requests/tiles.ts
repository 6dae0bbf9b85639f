// The request catalogue: every form that is offered on the portal, and a way to ask for anything else.
import { type Tile as Offered, tileOf } from '../../../../../rules/intake/words.ts'
import { currentLaw } from '../../../law/index.ts'
import { offeredForms } from '../../forms/offered.ts'
import type { Visit } from '../../visit.ts'

export interface Tile extends Offered {
  href: string
}

/** Empty where no form is offered: then there is nothing to choose from. */
export const loadTiles = (visit: Visit): Promise<Tile[]> =>
  visit.portal.desk.db.inWorkspace(visit.workspaceId, async (tx) => {
    const offered = offeredForms(await currentLaw(tx, visit.workspaceId), visit)
    return offered.length === 0
      ? []
      : [...offered.map((form) => ({ href: `/new?form=${form.id}`, ...tileOf(form) })), otherTile(visit)]
  })

const otherTile = ({ words }: Visit): Tile => ({
  href: '/new?form=other',
  icon: 'message-square-plus',
  name: words.t('new.anything'),
  about: words.t('new.anything-about'),
})
