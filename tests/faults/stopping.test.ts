// SIGTERM: what was begun is finished, what comes later is turned away whole, and nothing stays behind.
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jane } from '../cast/people.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { makeClient } from '../harness/client.ts'
import { postMail } from '../harness/post.ts'
import { type Ground, groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { until } from '../harness/until.ts'

let folder: Folder
let ground: Ground
let desk: RunningDesk
let token: string
beforeEach(async () => {
  folder = temporaryFolder()
  ground = await groundFor(folder.path)
  desk = await startDesk(ground)
  const made = await runCommand(
    ground,
    'token',
    'create',
    '--user',
    'olivia.okafor@meridian.example',
    '--name',
    'faults',
  )
  token = (made as { token: string }).token
})
afterEach(async () => {
  await desk.kill()
  folder[Symbol.dispose]()
})

const openOne = (n: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ subject: `under load ${n}`, body: 'x', requester: { email: jane.email } })
    const sent = request(
      `${desk.url}/api/v1/tickets`,
      {
        method: 'POST',
        agent: false,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

test('under load every request is answered or turned away whole, mails in the middle are not lost, and it ends with 0 within 25 s', async () => {
  const answered = new Set<number>()
  let isTurnedAway = false
  let next = 0
  const load = async () => {
    while (!isTurnedAway) {
      const n = next++
      const status = await openOne(n).catch((error: NodeJS.ErrnoException) => {
        // Nobody listens any more, or the connection was never taken up.
        expect(['ECONNREFUSED', 'ECONNRESET']).toContain(error.code)
        return 0
      })
      if (status === 201) answered.add(n)
      else {
        expect([0, 503]).toContain(status)
        isTurnedAway = true
      }
    }
  }
  const loads = Array.from({ length: 8 }, load)
  const mails: number[] = []
  const mailing = (async () => {
    for (let n = 0; !isTurnedAway; n += 1)
      await postMail(desk.smtpPort, {
        from: jane,
        to: 'support@meridian.example',
        subject: `stopping ${n}`,
        text: `${n}`,
      }).then(
        () => mails.push(n),
        () => undefined,
      )
  })()
  await until('there is load', () => answered.size > 60, 30_000)
  const slow = slowUpload(desk.url, token)
  await until('the upload has begun', () => slow.begun)
  const from = performance.now()
  const stopped = desk.stop()
  const finished = await slow.finish()
  expect(finished).toBe(201)
  expect(await stopped).toBe(0)
  expect(performance.now() - from).toBeLessThan(25_000)
  await Promise.all([...loads, mailing])
  expect(existsSync(join(folder.path, 'postgres', 'postmaster.pid')), 'no database stays behind').toBe(false)

  desk = await startDesk(ground)
  const client = makeClient(desk.url, { authorization: `Bearer ${token}` })
  const found = new Map<string, number>()
  for (let cursor = ''; ; ) {
    const { json } = await client.ask('GET', `/api/v1/tickets?limit=100${cursor ? `&cursor=${cursor}` : ''}`)
    const page = json as { items: { subject: string }[]; next: string | null }
    for (const { subject } of page.items) found.set(subject, (found.get(subject) ?? 0) + 1)
    if (!page.next) break
    cursor = page.next
  }
  for (const n of answered) expect(found.get(`under load ${n}`), `request ${n}`).toBe(1)
  for (const n of mails) expect(found.get(`stopping ${n}`), `mail ${n}`).toBe(1)
  expect([...found].filter(([subject]) => subject.startsWith('under load'))).toHaveLength(answered.size)
  expect(found.get('slow upload')).toBe(1)
})

/** A form whose last byte waits for `finish`. */
const slowUpload = (url: string, bearer: string) => {
  const { hostname, port, host } = new URL(url)
  const boundary = 'slow'
  const json = JSON.stringify({ subject: 'slow upload', body: 'x', requester: { email: jane.email } })
  const first = `--${boundary}\r\ncontent-disposition: form-data; name="json"\r\n\r\n${json}\r\n--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n`
  const last = `the end\r\n--${boundary}--\r\n`
  const state = { begun: false }
  const socket = connect(Number(port), hostname, () => {
    socket.write(
      `POST /api/v1/tickets HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${bearer}\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=${boundary}\r\ncontent-length: ${first.length + last.length}\r\n\r\n${first}`,
      () => {
        state.begun = true
      },
    )
  })
  return {
    get begun() {
      return state.begun
    },
    finish: (): Promise<number> =>
      new Promise((resolve, reject) => {
        const chunks: Buffer[] = []
        socket.on('data', (chunk: Buffer) => chunks.push(chunk))
        socket.on('error', reject)
        socket.on('close', () =>
          resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(Buffer.concat(chunks).toString())?.[1] ?? 0)),
        )
        socket.write(last)
      }),
  }
}
