// `handrail articles import|export`: articles from and to files of this machine.
import { createReadStream } from 'node:fs'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import { Zip, ZipPassThrough } from 'fflate'
import type { PersonActor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import type { OpenDesk } from '../../platform/module.ts'
import { Refused } from '../../platform/refused.ts'
import { loadOwners } from '../people/index.ts'
import { exportArticles } from './export/export.ts'
import { runImport } from './import/job.ts'
import { showImport } from './import/list.ts'
import { startImport } from './import/start.ts'

type Options = { language: string; state: 'draft' | 'internal' | 'public'; dryRun?: boolean }

export const knowledgeCommands = (cli: Command, open: OpenDesk): void => {
  const articles = cli.command('articles').description('articles from and to files of this machine')
  const isJson = (command: Command): boolean => command.optsWithGlobals<{ json?: boolean }>().json === true
  articles
    .command('import')
    .description('bring in Markdown or HTML files, a folder or zip of them, or a Zendesk Guide export')
    .argument('<path>', 'file or folder; the same again changes what came before')
    .option('--language <language>', 'of files that do not say theirs', 'en')
    .option('--state <state>', 'draft, internal or public', 'draft')
    .option('--dry-run', 'only say what would happen')
    .action(async (path: string, options: Options, command: Command) => {
      if (!['draft', 'internal', 'public'].includes(options.state))
        throw new Refused(refuse('invalid', 'The state is draft, internal or public.'))
      const { desk, workspaceId, close } = await open()
      try {
        const by = { desk, workspaceId, actor: await ownerOf(desk, workspaceId) }
        const content = await contentOf(path)
        const { hash, size } = await desk.files.put(workspaceId, content)
        const upload = { name: basename(resolve(path)), type: 'application/octet-stream', size, hash }
        const begun = await startImport(by, newId(), [upload], {
          ...options,
          dryRun: options.dryRun === true,
        })
        if (begun.id === null) return report(begun, isJson(command))
        const { id } = begun
        await runImport(desk, workspaceId, id)
        const ended = await desk.db.inWorkspace(workspaceId, (tx) => showImport(tx, workspaceId, id))
        report(ended, isJson(command))
        if (ended.state === 'failed') process.exitCode = 1
      } finally {
        await close()
      }
    })
  articles
    .command('export')
    .description('write every article as Markdown into a folder')
    .argument('<folder>')
    .action(async (folder: string, _options: unknown, command: Command) => {
      const { desk, workspaceId, close } = await open()
      try {
        let files = 0
        for await (const { path, content } of exportArticles(desk, workspaceId)) {
          const target = join(folder, path)
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, content)
          files += 1
        }
        console.log(isJson(command) ? JSON.stringify({ files }) : `${files} files in ${folder}`)
      } finally {
        await close()
      }
    })
}

const report = (
  {
    counts,
    report: remarks,
  }: { counts: Record<string, number>; report: readonly { path: string; message: string }[] },
  asJson: boolean,
): void => {
  if (asJson) {
    console.log(JSON.stringify({ counts, report: remarks }))
    return
  }
  for (const [what, n] of Object.entries(counts)) console.log(`${what}: ${n}`)
  for (const { path, message } of remarks) console.log(`  ${path}: ${message}`)
}

/** A folder becomes a zip, as it could have been sent. */
const contentOf = async (path: string): Promise<Readable> => {
  const found = await stat(path).catch(() => {
    throw new Refused(refuse('not_found', `There is no ${path}.`))
  })
  return found.isDirectory() ? Readable.from(zipped(path)) : createReadStream(path)
}

async function* zipped(folder: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const file = new ZipPassThrough(relative(folder, path))
    zip.add(file)
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      file.push(chunk)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield* ready.splice(0)
}

const ownerOf = (desk: Desk, workspaceId: string): Promise<PersonActor> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const [owner] = await loadOwners(tx)
    if (!owner) throw new Refused(refuse('not_possible', 'The workspace has no owner yet.'))
    const { id, role, name, email } = owner
    return { kind: 'person', id, role, name, email }
  })
