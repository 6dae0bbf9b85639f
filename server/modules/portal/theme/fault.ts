// Writes down that a published theme failed, for those who mend it; the page does not wait for it.
import { noteThemeFault } from '../../brands/index.ts'
import type { Visit } from '../visit.ts'

export const noteFault = (visit: Visit, fault: string): void => {
  const { brand, workspaceId, now, portal } = visit
  portal.desk.log.warn({ workspaceId, brandId: brand.id, fault }, 'a theme failed; the standard one is shown')
  if (brand.id === null || brand.preview !== null) return
  noteThemeFault(portal.desk, workspaceId, brand.id, fault, now).catch((error: unknown) =>
    portal.desk.log.error({ error }, 'a theme’s fault could not be written down'),
  )
}
