// The right to see a brand's unpublished theme: a signed link puts it into a cookie, for a few hours.
import type { Desk } from '../../platform/desk.ts'

export interface Preview {
  brandId: string
}

export const previewCookie = 'handrail_preview'
const purpose = 'theme preview'
export const previewSeconds = 4 * 3600

export const signPreview = (desk: Desk, workspaceId: string, brandId: string): string => {
  const until = Math.floor(desk.clock.now().epochMilliseconds / 1000) + previewSeconds
  return `${brandId}.${until}.${desk.seal.sign(purpose, `${workspaceId} ${brandId} ${until}`)}`
}

export const readPreview = (desk: Desk, workspaceId: string, proof: string | undefined): Preview | null => {
  const [, brandId = '', until = '', signature = ''] =
    /^([0-9a-f-]{36})\.(\d{1,12})\.([\w-]{20,60})$/.exec(proof ?? '') ?? []
  if (brandId === '' || Number(until) * 1000 < desk.clock.now().epochMilliseconds) return null
  return desk.seal.verify(purpose, `${workspaceId} ${brandId} ${until}`, signature) ? { brandId } : null
}
