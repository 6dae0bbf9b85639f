// Makes a folder step by step: Node's own recursive way never returns where nothing can be made (/proc).
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export const makeFolder = (folder: string, mode: number): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
