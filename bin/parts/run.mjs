// Runs a child process to its end: signals pass through, and its exit code becomes ours.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { root } from './say.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Resolves to the child's exit code (128 + signal number when a signal ended it).
 *
 * `tied` opens a channel which the child sees closing when this process dies, even by SIGKILL, so that
 * killing the launcher never leaves a desk behind. On Ctrl-C the terminal tells parent and child at once and
 * the forwarded signal is a second one: the desk counts both as one.
 */
export const run = (
  program,
  args,
  { tied = false, cwd = fileURLToPath(root), env = process.env, ...rest } = {},
) =>
  new Promise((resolve, reject) => {
    const stdio = rest.stdio ?? (tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit')
    const child = spawn(program, args, { cwd, env, ...rest, stdio })
    const forward = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
