// What passkeys are bound to: the host name and origin under which people reach the workspace.

import { addressOf } from '../../platform/address.ts'
import type { Desk } from '../../platform/desk.ts'

export interface RelyingParty {
  id: string
  origin: string
}

export const relyingParty = async (desk: Desk, workspaceId: string): Promise<RelyingParty> => {
  const address = new URL(await addressOf(desk, desk.db.directory, workspaceId))
  return { id: address.hostname, origin: address.origin }
}
