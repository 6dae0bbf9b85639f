// The kiosks of a desk, for those who run its portal: add one, open it on its device, remove it.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { allows } from '../../../../../rules/access/roles.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { isId } from '../../../../platform/ids.ts'
import { longest } from '../../forms/faults.ts'
import { sayFaults, textField } from '../../forms/fields.ts'
import { readForm } from '../../forms/read.ts'
import { show } from '../../show.ts'
import { insertKiosk, loadKiosks, removeKiosk } from '../../store/kiosks.ts'
import type { Visit } from '../../visit.ts'
import { notFound, type Requester } from '../requester.ts'
import { kioskPath } from './address.ts'

type Here = Visit & Requester

export const kiosks = async (visit: Here, reply: FastifyReply): Promise<FastifyReply> =>
  draw(visit, reply, [])

const draw = async (
  visit: Here,
  reply: FastifyReply,
  wrong: readonly { field: string; key: string }[],
): Promise<FastifyReply> => {
  mayOrNot(visit)
  const { words, portal, workspaceId } = visit
  const rows = await portal.desk.db.inWorkspace(workspaceId, (tx) => loadKiosks(tx, workspaceId))
  const faults = sayFaults(words, wrong)
  return show(
    visit,
    reply,
    'kiosks',
    { title: words.t('kiosks.title'), back: '/kiosks' },
    {
      faults,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        href: kioskPath(visit, row.id),
        about: words.t('kiosks.since', { when: words.when(row.created_at) }),
      })),
      name: textField(
        {
          name: 'name',
          kind: 'line',
          label: words.t('kiosks.name'),
          hint: words.t('kiosks.name-hint'),
          near: true,
        },
        faults,
      ),
    },
  )
}

export const changeKiosks = async (
  visit: Here,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  mayOrNot(visit)
  const { portal, workspaceId, person, now } = visit
  const form = await readForm(portal.desk, workspaceId, request, false)
  const [gone, name] = [form.get('remove'), form.get('name').trim()]
  if (gone === '' && (name === '' || name.length > longest.name))
    return draw(visit, reply.code(422), [{ field: 'name', key: 'fault.kiosk' }])
  await commitIn(portal.desk, workspaceId, async (tx) => {
    if (gone === '') await insertKiosk(tx, workspaceId, { name, createdBy: person.id }, now)
    else if (isId(gone)) await removeKiosk(tx, workspaceId, gone, now)
  })
  return reply.redirect('/kiosks', 303)
}

/** For everybody else there is no such page. */
const mayOrNot = ({ person }: Here): void => {
  if (!allows(person.role, 'portal.write')) throw notFound()
}
