// Where the cluster lies and who runs it: in the data folder, or beside it when root's data folder is closed.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, isRoot, mayReach, unprivileged } from './account.ts'
import { shared } from './binaries.ts'
import type { Credentials } from './credentials.ts'
import { PostgresTrouble } from './trouble.ts'

export interface Place {
  /** The folder that holds `postgres`, the cluster; anything we make lies in it. */
  readonly parent: string
  readonly cluster: string
  /** The user PostgreSQL runs as; undefined: ourselves. */
  readonly account: Account | undefined
  readonly isElsewhere: boolean
}

export const findPlace = (data: string, known: Credentials | undefined): Place => {
  if (known?.cluster !== undefined) return elsewhere(data, known.cluster, accountFor(known.cluster))
  const cluster = join(data, 'postgres')
  const account = accountFor(cluster)
  if (account === undefined || mayReach(account, data))
    return { parent: data, cluster, account, isElsewhere: false }
  if (existsSync(cluster))
    throw new PostgresTrouble(
      `The database in ${cluster} belongs to user ${account.uid}, who may not enter the folder ${data}.`,
      `let it pass through (\`chmod o+x\`) every folder above, or start Handrail as that user.`,
    )
  const mark = createHash('sha256').update(realpathSync(data)).digest('hex').slice(0, 16)
  return elsewhere(data, join(shared, mark, 'postgres'), account)
}

/** Root runs an existing cluster as its owner; a restored one that came to belong to root is given back. */
const accountFor = (cluster: string): Account | undefined => {
  if (!isRoot()) {
    refuseForeign(cluster)
    return undefined
  }
  if (!existsSync(cluster)) return unprivileged()
  const { uid, gid } = statSync(cluster)
  if (uid !== 0) return { uid, gid }
  const account = unprivileged()
  give(cluster, account)
  return account
}

const give = (path: string, account: Account): void => {
  chownSync(path, account.uid, account.gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) give(child, account)
    else if (entry.isFile()) chownSync(child, account.uid, account.gid)
  }
}

const refuseForeign = (cluster: string): void => {
  const me = process.getuid?.()
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  if (me === undefined || owner === undefined || owner === me) return
  throw new PostgresTrouble(
    `The database in ${cluster} belongs to user ${owner}, and this process runs as user ${me}.`,
    `start Handrail as the same user as before, or give it the folder: \`chown -R ${me} ${cluster}\`.`,
  )
}

/** A cluster outside its data folder remembers whose it is, so that a copied folder cannot take it over. */
const elsewhere = (data: string, cluster: string, account: Account | undefined): Place => {
  const parent = join(cluster, '..')
  const note = join(parent, 'data-folder')
  const self = realpathSync(data)
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 })
    if (isRoot()) chmodSync(shared, 0o755)
    const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : self
    if (owner !== self && existsSync(owner))
      throw new PostgresTrouble(
        `The database in ${cluster} belongs to the data folder ${owner}; ${self} is a copy of that folder.`,
        `remove database.json from the copy to begin with an empty database, or use ${owner}.`,
      )
    writeFileSync(note, `${self}\n`)
  } catch (error) {
    if (error instanceof PostgresTrouble) throw error
    throw new PostgresTrouble(
      `The database’s user may not enter ${data}, and ${parent} cannot be used instead: ${(error as Error).message}.`,
      'set HANDRAIL_DATA to a folder that every user may pass through, such as /srv/handrail.',
    )
  }
  return { parent, cluster, account, isElsewhere: true }
}
