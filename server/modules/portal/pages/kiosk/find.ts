// The kiosk that an address stands for.
import type { FastifyRequest } from 'fastify'
import { isProven, readProof } from '../../kiosks/address.ts'
import { type KioskRow, loadKiosk } from '../../store/kiosks.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'

/** Not found when it is forged, renewed, of another workspace, or removed. */
export const kioskOf = async (
  { portal: { desk }, workspaceId }: Visit,
  request: FastifyRequest,
): Promise<KioskRow> => {
  const proof = readProof((request.params as { proof?: string }).proof ?? '')
  const row = proof && (await desk.db.inWorkspace(workspaceId, (tx) => loadKiosk(tx, workspaceId, proof.id)))
  if (!row || !proof || !isProven(desk, row, proof)) throw notFound()
  return row
}
