// Which icons there are: a collection may name one that does not exist.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { themeFolder } from '../../theme/folder.ts'

const known = new Map<string, boolean>()

export const iconOr = (name: string, otherwise: string): string => {
  if (!/^[a-z0-9-]{1,40}$/.test(name)) return otherwise
  const isThere = known.get(name) ?? existsSync(join(themeFolder, 'icons', `${name}.svg`))
  known.set(name, isThere)
  return isThere ? name : otherwise
}
