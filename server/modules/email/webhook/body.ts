// The bytes of a request, up to a limit: who announces or sends more is not listened to any further.
import type { FastifyRequest } from 'fastify'

/** null when there are more; the connection still takes an answer. Rejects when the sender goes away. */
export const readBody = (request: FastifyRequest, limit: number): Promise<Buffer | null> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const { raw } = request
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= limit) {
        chunks.push(chunk)
        return
      }
      raw.off('data', take)
      raw.pause()
      resolve(null)
    }
    raw.on('data', take)
    raw.once('end', () => resolve(Buffer.concat(chunks)))
    raw.once('error', reject)
    raw.once('close', () => reject(new Error('the sender went away')))
  })
}
