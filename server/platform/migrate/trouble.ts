// Why a database cannot be brought to this version, and what to do about it.

export class MigrationTrouble extends Error {
  static newer(name: string): MigrationTrouble {
    return new MigrationTrouble(
      `The database was brought to ${name} by a newer Handrail than this one. Nothing was touched.\n` +
        'Mend it: start that newer version, or restore the backup made before it.',
    )
  }

  static changed(name: string): MigrationTrouble {
    return new MigrationTrouble(
      `The migration ${name} has run on this database with another content than it has now.\n` +
        'Mend it: restore the file as it was released, and put the change into a migration of its own; ' +
        'on a desk without anything to keep, begin with a fresh data folder instead.',
    )
  }

  static failed(name: string, error: unknown): MigrationTrouble {
    const { message, position } = error as { message?: string; position?: string }
    const where = position === undefined ? '' : ` (at character ${position})`
    return new MigrationTrouble(
      `The migration ${name} failed and was rolled back: ${message ?? String(error)}${where}.\n` +
        'Mend it: if a lock was in the way, run `handrail migrate` again when the desk is quiet.',
      { cause: error },
    )
  }

  override name = 'MigrationTrouble'
}
