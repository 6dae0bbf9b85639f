// The address of a kiosk: its id and the number of its address with the desk's signature, so that none can be guessed
// and no secret is kept.
import type { Desk } from '../../../platform/desk.ts'
import { isId } from '../../../platform/ids.ts'
import type { KioskRow } from '../store/kiosks.ts'

const purpose = 'portal-kiosk'
const signed = (workspaceId: string, id: string, address: number): string => `${workspaceId} ${id} ${address}`

type Addressed = Pick<KioskRow, 'workspace_id' | 'id' | 'address'>

export const kioskPath = ({ seal }: Desk, { workspace_id, id, address }: Addressed): string =>
  `/kiosk/${id}.${seal.sign(purpose, signed(workspace_id, id, address))}`

interface Proof {
  id: string
  signature: string
}

/** null: not one of ours at first sight. */
export const readProof = (proof: string): Proof | null => {
  const [id = '', signature = ''] = proof.split('.')
  return isId(id) ? { id, signature } : null
}

/** False: forged, or an address it had before. */
export const isProven = ({ seal }: Desk, row: Addressed, { signature }: Proof): boolean =>
  seal.verify(purpose, signed(row.workspace_id, row.id, row.address), signature)
