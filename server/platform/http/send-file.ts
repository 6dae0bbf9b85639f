// Sends a stored file so that it can hurt nobody: as a download, unsniffed, in a sandbox that may load nothing.
import type { FastifyReply } from 'fastify'
import type { Desk } from '../desk.ts'

export interface StoredFile {
  name: string
  type: string
  size: number
  hash: string
}

/** Raster images, shown in `<img>`; everything else is only ever downloaded. */
const images = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** Mails are downloaded as what they are, so that mail programs open them. */
const named = new Set([...images, 'message/rfc822'])

export const sendFile = (
  desk: Desk,
  workspaceId: string,
  file: StoredFile,
  reply: FastifyReply,
): FastifyReply => {
  const plain = file.name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const disposition = images.has(file.type) ? 'inline' : 'attachment'
  return reply
    .headers({
      'content-type': named.has(file.type) ? file.type : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
    })
    .send(desk.files.stream(workspaceId, file.hash))
}
