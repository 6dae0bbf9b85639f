// Names a remote picture so that only the desk can have named it: address, reader and end, sealed for the workspace.
import type { Desk } from '../../../platform/desk.ts'

export interface Wanted {
  url: string
  personId: string
  sessionId: string | null
}

const place = 'remote-image'
const lifetime = { hours: 1 }
const longestUrl = 2500

/** null for addresses too long to be named. */
export const proofOf = (desk: Desk, workspaceId: string, wanted: Wanted): string | null => {
  if (wanted.url.length > longestUrl) return null
  const until = desk.clock.now().add(lifetime).epochMilliseconds
  const { url, personId, sessionId } = wanted
  return `${workspaceId}.${desk.seal.seal(workspaceId, place, JSON.stringify([until, personId, sessionId, url]))}`
}

/** null for what we did not make, or too long ago. */
export const readProof = (desk: Desk, proof: string): (Wanted & { workspaceId: string }) | null => {
  const workspaceId = proof.slice(0, 36)
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.v1\.[\w-]+$/.test(`${workspaceId}${proof.slice(36)}`))
    return null
  try {
    const [until, personId, sessionId, url] = JSON.parse(
      desk.seal.open(workspaceId, place, proof.slice(37)),
    ) as [number, string, string | null, string]
    return until < desk.clock.now().epochMilliseconds ? null : { workspaceId, personId, sessionId, url }
  } catch {
    return null
  }
}
