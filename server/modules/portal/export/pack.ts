// Packs one person's data into a ZIP file: data.json and the files of their requests. Notes and what others wrote to
// the team are not theirs and are not in it: everything is read through the queries of their own pages.
import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import type { Desk } from '../../../platform/desk.ts'
import { loadPerson } from '../../people/index.ts'
import { type ExportRow, updateExport } from '../store/exports.ts'
import { loadRequests, type Place, type RequestRow } from '../store/requests.ts'
import { type FileRow, loadFiles, loadMessages } from '../store/talk.ts'

const perRound = 50
const mostMessages = 2_000

export const packData = async (
  desk: Desk,
  workspaceId: string,
  row: ExportRow,
): Promise<{ hash: string; size: number }> => {
  const output = new Readable({ read: () => undefined })
  const zip = new Zip((error, chunk, final) => {
    if (error) output.destroy(error)
    else {
      output.push(chunk)
      if (final) output.push(null)
    }
  })
  const storing = desk.files.put(workspaceId, output)
  try {
    await fill(desk, workspaceId, row, zip)
  } catch (error) {
    output.destroy(error instanceof Error ? error : new Error(String(error)))
    await storing.catch(() => undefined)
    throw error
  }
  return storing
}

const fill = async (desk: Desk, workspaceId: string, row: ExportRow, zip: Zip): Promise<void> => {
  const who = { workspaceId, requesterId: row.person_id }
  const { person, total } = await desk.db.inWorkspace(workspaceId, async (tx) => ({
    person: await loadPerson(tx, row.person_id),
    total: await tx
      .selectFrom('ticket')
      .select((e) => e.fn.countAll<string>().as('n'))
      .where('workspace_id', '=', workspaceId)
      .where('requester_id', '=', row.person_id)
      .executeTakeFirstOrThrow(),
  }))
  const requests: unknown[] = []
  const files: { path: string; hash: string }[] = []
  let after: Place | null = null
  for (;;) {
    const place: Place | null = after
    const round = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const rows = await loadRequests(tx, who, place, perRound)
      const talk = await Promise.all(
        rows.map(async (r) => ({
          messages: await loadMessages(tx, who, [r.id], mostMessages),
          files: await loadFiles(tx, who, [r.id]),
        })),
      )
      await updateExport(tx, workspaceId, row.id, {
        done: requests.length + rows.length,
        total: Number(total.n),
      })
      return rows.map((r, i) => ({ row: r, messages: talk[i]?.messages ?? [], files: talk[i]?.files ?? [] }))
    })
    for (const one of round) {
      requests.push(requestOf(one.row, one.messages, one.files, row.person_id))
      files.push(...one.files.map((f) => ({ path: pathOf(one.row, f), hash: f.hash })))
    }
    const last = round.at(-1)?.row
    if (!last || round.length < perRound) break
    after = { isOpen: last.is_open, number: Number(last.number) }
  }
  const data = { format: 'handrail-person-1', person: person && personOf(person), requests }
  add(zip, 'data.json', [Buffer.from(JSON.stringify(data, null, 2))])
  for (const file of files) {
    const entry = new ZipPassThrough(file.path)
    zip.add(entry)
    for await (const chunk of desk.files.stream(workspaceId, file.hash)) entry.push(chunk as Buffer)
    entry.push(new Uint8Array(), true)
  }
  zip.end()
}

const add = (zip: Zip, name: string, chunks: readonly Uint8Array[]): void => {
  const entry = new ZipPassThrough(name)
  zip.add(entry)
  for (const chunk of chunks) entry.push(chunk)
  entry.push(new Uint8Array(), true)
}

const pathOf = (row: RequestRow, file: FileRow): string =>
  `files/${row.number}/${file.id}-${file.name.replaceAll(/[/\\]/g, '_')}`

const personOf = (person: NonNullable<Awaited<ReturnType<typeof loadPerson>>>) => ({
  name: person.name,
  email: person.email,
  language: person.language,
  zone: person.zone,
  preferences: person.preferences,
  createdAt: person.created_at,
  lastSeenAt: person.last_seen_at,
})

const requestOf = (
  row: RequestRow,
  messages: Awaited<ReturnType<typeof loadMessages>>,
  files: readonly FileRow[],
  personId: string,
) => ({
  number: Number(row.number),
  subject: row.subject,
  status: row.status,
  createdAt: row.created_at,
  solvedAt: row.solved_at,
  closedAt: row.closed_at,
  messages: messages.map((m) => ({
    at: m.at,
    by: m.side === 'team' ? 'team' : m.author_id === personId ? 'you' : 'somebody else',
    text: m.text,
    files: files.filter((f) => f.message_id === m.id).map((f) => pathOf(row, f)),
  })),
})
