// What the ids of kiosks' routes name, and bodies that would do; a kiosk in a workspace.
import { contract } from '../../contract/index.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

const one = { id: 'kiosk' } as const
export const kioskParams: Record<string, Record<string, Kind>> = {
  'kiosks.change': one,
  'kiosks.renew': one,
  'kiosks.remove': one,
}

export const kioskBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'kiosks.create': (n) => ({ name: `Kiosk ${n}` }),
  'kiosks.change': (n) => ({ name: `Renamed ${n}` }),
}

export const kioskFields: Record<string, Kind> = { formIds: 'form' }

export const kioskThings = async (client: Client) => {
  const kiosk = await client.call(contract.kiosks.create, { body: { name: 'canary kiosk' } })
  return { kiosk: kiosk.id }
}
