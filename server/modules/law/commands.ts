// `handrail law`: the law as files of text, to look at, to keep beside other settings, and to bring in.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Command } from 'commander'
import { system } from '../../../rules/actor.ts'
import { type Kind, kinds } from '../../../rules/law/law.ts'
import { refuse } from '../../../rules/refusal.ts'
import { newId } from '../../platform/ids.ts'
import type { OpenDesk } from '../../platform/module.ts'
import { Refused } from '../../platform/refused.ts'
import { addItem, publish, saveDraft, type Who } from './actions.ts'
import { type ItemRow, loadItems } from './store.ts'
import { readText, type TextFault, writeText } from './text.ts'

interface Applied {
  file: string
  did: 'drafted' | 'published' | 'unchanged' | 'refused'
  kind?: Kind
  name?: string
  faults: readonly TextFault[]
}

export const lawCommands = (cli: Command, open: OpenDesk): void => {
  const law = cli.command('law').description('calendars, agreements, rules, services and the like as YAML')
  const isJson = (command: Command): boolean => command.optsWithGlobals<{ json?: boolean }>().json === true
  const withDesk = async (work: (who: Who) => Promise<void>): Promise<void> => {
    const { desk, workspaceId, close } = await open()
    try {
      await work({ desk, workspaceId, actor: system('command line') })
    } finally {
      await close()
    }
  }
  law
    .command('list')
    .description('every item with its kind, version and whether a draft waits')
    .argument('[kind]', kinds.join(', '))
    .action((kind: string | undefined, _options: unknown, command: Command) =>
      withDesk(async (who) => {
        const rows = (await load(who)).filter((row) => kind === undefined || row.kind === kind)
        const items = rows.map(({ id, kind: of, name, version, is_on: isOn, draft }) => ({
          id,
          kind: of,
          name,
          version,
          isOn,
          hasDraft: draft !== null,
        }))
        const lines = items.map(
          (i) =>
            `${i.kind.padEnd(16)} ${i.version === null ? 'draft' : `v${i.version}`.padEnd(5)} ${i.isOn ? '' : '(off) '}${i.name}`,
        )
        process.stdout.write(isJson(command) ? `${JSON.stringify(items)}\n` : `${lines.join('\n')}\n`)
      }),
    )
  law
    .command('export')
    .description('write what is published into a folder, a file an item')
    .argument('<folder>')
    .action((folder: string, _options: unknown, command: Command) =>
      withDesk(async (who) => {
        await mkdir(folder, { recursive: true })
        const files = []
        for (const row of await load(who)) {
          if (row.body === null) continue
          const file = join(folder, `${row.kind}-${slug(row.name)}-${row.id.slice(-6)}.yaml`)
          await writeFile(file, writeText({ kind: row.kind, name: row.name, body: row.body }))
          files.push(file)
        }
        process.stdout.write(isJson(command) ? `${JSON.stringify(files)}\n` : `${files.join('\n')}\n`)
      }),
    )
  law
    .command('apply')
    .description('read items from files: of a kind and name that are there a draft is kept, others are new')
    .argument('<file...>')
    .option('--publish', 'make them the law at once')
    .option('--note <why>', 'kept with the version', '')
    .action((files: string[], options: { publish?: boolean; note: string }, command: Command) =>
      withDesk(async (who) => {
        const results: Applied[] = []
        for (const file of files) results.push(await apply(who, file, options))
        process.stdout.write(isJson(command) ? `${JSON.stringify(results)}\n` : results.map(line).join(''))
        if (results.some((r) => r.did === 'refused')) process.exitCode = 1
      }),
    )
}

const load = ({ desk, workspaceId }: Who): Promise<ItemRow[]> =>
  desk.db.inWorkspace(workspaceId, (tx) => loadItems(tx, workspaceId))

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

const apply = async (
  who: Who,
  file: string,
  { publish: isPublished = false, note }: { publish?: boolean; note: string },
): Promise<Applied> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Refused(refuse('not_found', `${file} cannot be read: ${String(error)}`))
  })
  const { item, faults } = await who.desk.db.inWorkspace(who.workspaceId, (tx) =>
    readText(tx, who.workspaceId, text),
  )
  if (!item || faults.length > 0) return { file, did: 'refused', faults }
  const { kind, name } = item
  const known = (await load(who)).find((row) => row.kind === kind && row.name === name)
  const isSame = known !== undefined && isDeepStrictEqual(known.draft ?? known.body, item.body)
  if (isSame && (!isPublished || known?.draft === null))
    return { file, did: 'unchanged', kind, name, faults: [] }
  const written = item as never
  const { id } = known ? await saveDraft(who, known.id, written) : await addItem(who, newId(), written)
  if (isPublished) await publish(who, id, note)
  return { file, did: isPublished ? 'published' : 'drafted', kind, name, faults: [] }
}

const line = ({ file, did, kind, name, faults }: Applied): string =>
  [
    `${file}: ${did}${name ? ` ${kind} "${name}"` : ''}\n`,
    ...faults.map(
      (f) => `  ${f.line === null ? '' : `line ${f.line}: `}${f.path ? `${f.path}: ` : ''}${f.message}\n`,
    ),
  ].join('')
