// Liveness touches nothing; readiness asks the database and the oldest waiting work; metrics are for the machine only.
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk.ts'

export const registerHealth = (app: FastifyInstance, desk: Desk): void => {
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const problems = await problemsOf(desk)
    return reply.code(problems.length === 0 ? 200 : 503).send({ ready: problems.length === 0, problems })
  })
  // Figures name no person, but they are nobody else's business: loopback only, or with an API token.
  app.get('/metrics', async (request, reply) => {
    const local =
      request.socket.remoteAddress === '127.0.0.1' ||
      request.socket.remoteAddress === '::1' ||
      request.socket.remoteAddress === '::ffff:127.0.0.1'
    const throughProxy = request.headers['x-forwarded-for'] !== undefined
    if ((!local || throughProxy) && !request.identity) return reply.code(404).send()
    return reply.type(desk.metrics.registry.contentType).send(await desk.metrics.registry.metrics())
  })
}

const problemsOf = async (desk: Desk): Promise<string[]> => {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer within 3 s')), 3000).unref(),
  )
  try {
    await Promise.race([desk.db.pool.query('select 1'), late])
    return []
  } catch {
    return ['database']
  }
}
