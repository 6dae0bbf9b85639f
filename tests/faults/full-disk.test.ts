// A full disk: the desk takes nothing it cannot keep, says so, and works again once there is room. Needs a disk of
// its own to fill, so these tests are there only for root.
import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jane } from '../cast/people.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { makeClient } from '../harness/client.ts'
import { postMail } from '../harness/post.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { until } from '../harness/until.ts'

const canMount = process.getuid?.() === 0 && process.platform === 'linux'

describe.runIf(canMount)('On a disk of 320 MB of its own', () => {
  let folder: Folder
  let desk: RunningDesk | null = null
  beforeEach(() => {
    folder = temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=0711', 'tmpfs', folder.path])
    chmodSync(folder.path, 0o711)
  })
  afterEach(async () => {
    await desk?.kill()
    await until(
      'nothing uses the disk',
      () => {
        execFileSync('umount', [folder.path], { stdio: 'ignore' })
        return true
      },
      30_000,
    )
    folder[Symbol.dispose]()
  })

  const mail = (n: number) => ({
    from: jane,
    to: 'support@meridian.example',
    subject: `disk ${n}`,
    text: 'x'.repeat(20_000),
  })

  test('a full disk is answered 452 or 503, never 250 or 201; with room again it works within 60 s, and what was acknowledged is there', async () => {
    const ground = await groundFor(folder.path)
    desk = await startDesk(ground)
    const { smtpPort, url } = desk
    const { token } = (await runCommand(
      ground,
      'token',
      'create',
      '--user',
      'olivia.okafor@meridian.example',
      '--name',
      'faults',
    )) as { token: string }
    const client = makeClient(url, { authorization: `Bearer ${token}` })
    const taken: number[] = []
    const refused: number[] = []
    const send = (n: number) =>
      postMail(smtpPort, mail(n)).then(
        () => taken.push(n),
        (error: { responseCode?: number }) => refused.push(error.responseCode ?? 0),
      )
    let n = 0
    for (; n < 5; n += 1) await send(n)
    expect(taken).toEqual([0, 1, 2, 3, 4])

    const ballast = join(folder.path, 'ballast')
    fill(folder.path, ballast)
    await until(
      'a mail is refused',
      async () => {
        fill(folder.path, ballast)
        await send(n++)
        return refused.length > 3
      },
      60_000,
    )
    // 4xx: the sender keeps it and comes again. No answer at all counts the same.
    for (const code of refused) expect(code === 0 || (code >= 400 && code < 500), String(code)).toBe(true)
    const form = new FormData()
    form.set('json', JSON.stringify({ subject: 'disk full', body: 'x', requester: { email: jane.email } }))
    form.append('files', new Blob([new Uint8Array(2_000_000)]), 'big.bin')
    const upload = await client.ask('POST', '/api/v1/tickets', { body: form }).catch(() => ({ status: 503 }))
    expect([503, 507]).toContain(upload.status)
    expect((await client.ask('GET', '/health/live')).status).toBe(200)

    rmSync(ballast)
    const from = performance.now()
    await until(
      'a mail is taken again',
      async () => {
        const before = taken.length
        await send(n++)
        return taken.length > before
      },
      60_000,
    )
    expect(performance.now() - from).toBeLessThan(60_000)
    await until(
      'the API works',
      async () => (await client.ask('GET', '/api/v1/tickets')).status === 200,
      30_000,
    )
    const { items } = (await client.ask('GET', '/api/v1/tickets?limit=100')).json as {
      items: { subject: string }[]
    }
    for (const one of taken)
      expect(
        items.filter((t) => t.subject === `disk ${one}`),
        `mail ${one}`,
      ).toHaveLength(1)
    expect(await runCommand(ground, 'audit', 'verify')).toMatchObject({ intact: true })
  }, 240_000)
})

/** Writes until not a block is free. */
const fill = (disk: string, file: string): void => {
  const handle = openSync(file, 'a')
  try {
    for (let size = 1_048_576; size >= 4096; ) {
      if (statfsSync(disk).bavail === 0) return
      try {
        writeSync(handle, Buffer.alloc(size, 1))
      } catch {
        size /= 2
      }
    }
  } finally {
    closeSync(handle)
  }
}
