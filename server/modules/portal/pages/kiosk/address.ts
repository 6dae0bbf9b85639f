// The address of a kiosk: its id with the desk's signature, so that none can be guessed and no secret is kept.
import type { FastifyRequest } from 'fastify'
import { isId } from '../../../../platform/ids.ts'
import { type KioskRow, loadKiosk } from '../../store/kiosks.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'

const purpose = 'portal-kiosk'

export const kioskPath = (visit: Visit, id: string): string =>
  `/kiosk/${id}.${visit.portal.desk.seal.sign(purpose, `${visit.workspaceId} ${id}`)}`

/** Not found when it is forged, of another workspace, or removed. */
export const kioskOf = async (visit: Visit, request: FastifyRequest): Promise<KioskRow> => {
  const { portal, workspaceId } = visit
  const { proof = '' } = request.params as { proof?: string }
  const [id = '', signature = ''] = proof.split('.')
  if (!isId(id) || !portal.desk.seal.verify(purpose, `${workspaceId} ${id}`, signature)) throw notFound()
  const row = await portal.desk.db.inWorkspace(workspaceId, (tx) => loadKiosk(tx, workspaceId, id))
  if (!row) throw notFound()
  return row
}
