// Temporary folders that the database's user may pass through, also when the tests run as root.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Folder extends Disposable {
  readonly path: string
}

/** `using folder = temporaryFolder()` removes it at the end of the block. */
export const temporaryFolder = (): Folder => {
  const path = mkdtempSync(join(tmpdir(), 'handrail-test-'))
  chmodSync(path, 0o711)
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
