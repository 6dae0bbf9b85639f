// What went wrong with the embedded database, in words that say how to mend it.

/** An expected trouble of the machine: the message names it and the remedy; no stack is needed. */
export class PostgresTrouble extends Error {
  constructor(what: string, remedy: string, output = '') {
    const said = output.trim() === '' ? '' : `\nPostgreSQL said:\n${output.trim().replaceAll(/^/gm, '  ')}`
    super(`${what}\nMend it: ${remedy}${said}`)
    this.name = 'PostgresTrouble'
  }
}

const known: readonly [RegExp, string, string][] = [
  [
    /No space left on device|could not write.*: No space/i,
    'The disk is full.',
    'free some space and start again; nothing that was acknowledged is lost.',
  ],
  [
    /error while loading shared libraries: (\S+)/i,
    'PostgreSQL lacks a library of this system.',
    'install the named library (Debian, Ubuntu: `apt-get install libstdc++6`), or set DATABASE_URL to a PostgreSQL of your own.',
  ],
  [
    /could not (create|allocate) shared memory|shmget|semget|could not create semaphores/i,
    'The system gives PostgreSQL too little shared memory or too few semaphores.',
    'raise the limits of this machine or container (kernel.shmmax, kernel.sem, `--shm-size`).',
  ],
  [
    /Operation not permitted|Permission denied/i,
    'PostgreSQL may not use a file or folder it needs.',
    'start Handrail as the user who owns the data folder, or give the folder to the user who starts it (`chown -R`).',
  ],
  [
    /Read-only file system/i,
    'The data folder lies on a read-only disk.',
    'set HANDRAIL_DATA to a folder that can be written.',
  ],
  [
    /lock file "[^"]*" already exists|pre-existing shared memory block/i,
    'Another PostgreSQL still uses this data folder.',
    'wait a moment or stop that process, then start again.',
  ],
  [
    /could not create Unix socket|could not bind|Address already in use/i,
    'PostgreSQL cannot listen where it should.',
    'check that the temporary folder can be written, then start again.',
  ],
  [
    /unrecognized configuration parameter|invalid value for parameter|configuration file "[^"]*" contains errors/i,
    'A line in postgresql.conf of the data folder is wrong.',
    'take back the last change to that file.',
  ],
  [
    /could not locate a valid checkpoint|invalid checkpoint record|PANIC:.*checkpoint/i,
    'The database files are damaged.',
    'restore the last backup of the data folder; keep a copy of the damaged one.',
  ],
]

export const explain = (what: string, output: string): PostgresTrouble => {
  for (const [pattern, cause, remedy] of known) {
    if (pattern.test(output)) return new PostgresTrouble(`${what}. ${cause}`, remedy, lastLines(output))
  }
  return new PostgresTrouble(
    `${what}.`,
    'read what PostgreSQL said below, then start again.',
    lastLines(output),
  )
}

const lastLines = (output: string): string => output.trim().split('\n').slice(-12).join('\n')
