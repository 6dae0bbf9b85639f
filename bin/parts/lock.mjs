// One at a time: two starts from one checkout must not install or build at the same moment.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './say.mjs'

const folder = new URL('.cache/', root)
const file = new URL('preparing.lock', folder)

/** Runs `work` while holding the lock; a lock whose owner is dead is taken over. */
export const alone = async (work) => {
  mkdirSync(folder, { recursive: true })
  while (!take()) await pause(200)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

const take = () => {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!ownerLives()) rmSync(file, { force: true })
    return false
  }
}

const ownerLives = () => {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    // An empty file is a lock being written this very moment, or one whose writer died in between.
    if (!pid) return Date.now() - statSync(file).mtimeMs < 2000
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
