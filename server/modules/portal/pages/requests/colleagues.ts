// Requests of the organisations somebody leads, open ones first; for anybody else there is no such page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { show } from '../../show.ts'
import { loadLed, loadLedNumbers } from '../../store/reach.ts'
import { rowsOf } from '../../views/others.ts'
import type { Visit } from '../../visit.ts'
import { notFound, type Requester } from '../requester.ts'
import { readPlace, writePlace } from '../requests.ts'

const perPage = 20

export const colleagues = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, person, words } = visit
  const after = readPlace((request.query as { after?: unknown }).after)
  const found = await portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const led = await loadLed(tx, workspaceId, person.id)
    if (led.length === 0) return null
    const numbers = await loadLedNumbers(tx, workspaceId, person.id, after, perPage + 1)
    const page = numbers.slice(0, perPage)
    const last = numbers.length > perPage ? page.at(-1) : undefined
    return {
      rows: await rowsOf(
        tx,
        visit,
        page.map((r) => Number(r.number)),
      ),
      next: last
        ? `/requests/colleagues?after=${writePlace({ isOpen: last.is_open, number: last.number })}`
        : '',
      about: words.t('colleagues.about', { names: led.map((o) => o.name).join(', ') }),
    }
  })
  if (!found) throw notFound()
  return show(
    visit,
    reply,
    'colleagues',
    { title: words.t('colleagues.title'), place: 'requests', back: '/requests/colleagues' },
    found,
  )
}
