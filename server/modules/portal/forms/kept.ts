// Files of a form that did not get through are named in the next try by a signed token, so nobody chooses them twice.
// The token says only what its bearer just uploaded here; it opens nothing.
import type { Desk } from '../../../platform/desk.ts'
import type { Upload } from '../../../platform/http/implement.ts'

const purpose = 'portal-file'
const hours = 24

export const keepFile = (desk: Desk, workspaceId: string, file: Upload): string => {
  const until = desk.clock.now().add({ hours }).epochMilliseconds
  const body = Buffer.from(
    JSON.stringify([workspaceId, until, file.name, file.type, file.size, file.hash]),
  ).toString('base64url')
  return `${body}.${desk.seal.sign(purpose, body)}`
}

/** Null for anything not made here, for this workspace, within a day. */
export const openKept = (desk: Desk, workspaceId: string, token: string): Upload | null => {
  const [body = '', signature = ''] = token.split('.')
  if (!desk.seal.verify(purpose, body, signature)) return null
  const [place, until, name, type, size, hash] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
    string,
    number,
    string,
    string,
    number,
    string,
  ]
  return place === workspaceId && until > desk.clock.now().epochMilliseconds
    ? { name, type, size, hash }
    : null
}
