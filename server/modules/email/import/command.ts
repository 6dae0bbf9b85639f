// `handrail mail import <path>`: mails from files and folders of this machine, resumable by repeating the command.
import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import type { OpenDesk } from '../../../platform/module.ts'
import { Refused } from '../../../platform/refused.ts'
import { closeIntake } from '../receive/service.ts'
import { loadMailboxes, type MailboxRow } from '../store/mailboxes.ts'
import { formatOf } from './count.ts'
import { countFiles, sourcesAt } from './folder.ts'
import { progressLine } from './progress.ts'
import { runStretch } from './run.ts'
import { type ImportRow, loadImport, loadUnfinished, updateImport } from './store.ts'
import { readTally, type Tally } from './tally.ts'

export const addImport = (mail: Command, open: OpenDesk): void => {
  mail
    .command('import')
    .description(
      'import mails from a file or folder: .eml, mbox, Maildir or a zip of them; nobody is told by mail',
    )
    .argument('<path>', 'file or folder; the same again goes on where it ended')
    .option('--mailbox <address>', 'mailbox they belong to; the first one if left out')
    .action(async (path: string, { mailbox }: { mailbox?: string }, command: Command) => {
      const asJson = command.optsWithGlobals<{ json?: boolean }>().json === true
      const { desk, workspaceId, close } = await open()
      try {
        const row = await prepare(desk, workspaceId, path, mailbox)
        const ended = await run(desk, row, asJson)
        report(ended, asJson)
        if (ended.state !== 'done' || readTally(ended).skippedCount > 0) process.exitCode = 1
      } finally {
        await closeIntake(desk)
        await close()
      }
    })
}

const prepare = async (
  desk: Desk,
  workspaceId: string,
  given: string,
  address: string | undefined,
): Promise<ImportRow> => {
  const path = await realpath(given).catch(() => {
    throw new Refused(refuse('not_found', `There is no ${given}.`))
  })
  const mailbox = await findMailbox(desk, workspaceId, address)
  const known = await desk.db.inWorkspace(workspaceId, (tx) =>
    loadUnfinished(tx, workspaceId, mailbox.id, path),
  )
  const id = known?.id ?? (await begin(desk, workspaceId, mailbox.id, path))
  return desk.db.inWorkspace(workspaceId, async (tx) => {
    await updateImport(tx, workspaceId, id, ['cancelled', 'failed', 'running'], {
      state: 'running',
      error: null,
      finished_at: null,
    })
    return (await loadImport(tx, workspaceId, id)) as ImportRow
  })
}

const begin = async (desk: Desk, workspaceId: string, mailboxId: string, path: string): Promise<string> => {
  const id = newId()
  const total = await countFiles(path)
  const [source] = total === null ? await Array.fromAsync(sourcesAt(path)) : []
  const format = source ? await formatOf([source]) : 'maildir'
  await desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .insertInto('mail_import')
      .values({
        workspace_id: workspaceId,
        id,
        mailbox_id: mailboxId,
        name: basename(path).slice(0, 300),
        format,
        source: JSON.stringify({ path }),
        total: format === 'eml' ? 1 : total,
        error: null,
        started_by: null,
        started_at: iso(desk.clock.now()),
        finished_at: null,
      })
      .execute(),
  )
  return id
}

const findMailbox = async (
  desk: Desk,
  workspaceId: string,
  address: string | undefined,
): Promise<MailboxRow> => {
  const all = await desk.db.inWorkspace(workspaceId, (tx) => loadMailboxes(tx, workspaceId))
  const wanted = address === undefined ? undefined : normaliseAddress(address)
  const found =
    address === undefined ? all[0] : all.find((m) => wanted && [m.address, ...m.aliases].includes(wanted))
  if (found) return found
  throw new Refused(
    refuse(
      'not_found',
      address === undefined ? 'The workspace has no mailbox yet.' : `There is no mailbox ${address}.`,
    ),
  )
}

const run = async (desk: Desk, row: ImportRow, isQuiet: boolean): Promise<ImportRow> => {
  const { path } = row.source as { path: string }
  const line = progressLine(row, isQuiet || !process.stderr.isTTY)
  await runStretch(desk, row, {
    sources: sourcesAt(path),
    isEnough: () => false,
    tell: (tally, cursor) => line.show(tally, cursor),
  })
  line.end()
  return (await desk.db.inWorkspace(row.workspace_id, (tx) =>
    loadImport(tx, row.workspace_id, row.id),
  )) as ImportRow
}

const report = (row: ImportRow, asJson: boolean): void => {
  const tally = readTally(row)
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ id: row.id, state: row.state, error: row.error, ...tally })}\n`)
    return
  }
  process.stdout.write(`${wordsOf(tally)}\n`)
  for (const { name, because } of tally.skipped) process.stdout.write(`  ${name}: ${because}\n`)
  const unnamed = tally.skippedCount - tally.skipped.length
  if (unnamed > 0) process.stdout.write(`  and ${unnamed} more\n`)
  if (row.state !== 'done')
    process.stdout.write(`Not finished: ${row.error ?? 'it was cancelled'}\nRepeat the command to go on.\n`)
}

const wordsOf = ({ done, opened, joined, duplicates, skippedCount }: Tally): string => {
  const others = done - opened - joined - duplicates - skippedCount
  return (
    `${done} mails: ${opened} became tickets, ${joined} joined one, ${duplicates} were there already` +
    `${others > 0 ? `, ${others} are in the ledger only` : ''}${skippedCount > 0 ? `, ${skippedCount} skipped:` : '.'}`
  )
}
