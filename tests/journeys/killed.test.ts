// A draft outlives everything: the browser killed, the desk killed, and a change of the machine it is written on.
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { sessionCookieName } from '../../server/platform/http/identity.ts'
import { jane } from '../cast/people.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { makeClient } from '../harness/client.ts'
import { giveSession } from '../harness/keys.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

let folder: Folder
let desk: RunningDesk | null = null
const browsers = new Set<Browser>()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const browser of browsers) await browser.close().catch(() => undefined)
  await desk?.stop()
  folder[Symbol.dispose]()
})

const launch = async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  browsers.add(browser)
  return browser
}

const owner = 'olivia.okafor@meridian.example'

/** The owner's cookie, made straight in the database of the running desk. */
const signIn = async (context: BrowserContext, { facts, url }: RunningDesk) => {
  const db = await openDatabase({ ...facts.app, max: 2 })
  try {
    const workspace = await db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
    const { id } = await db.inWorkspace(workspace.id, (tx) =>
      tx.selectFrom('person').select('id').where('email', '=', owner).executeTakeFirstOrThrow(),
    )
    const person = { id, workspaceId: workspace.id } as Parameters<typeof giveSession>[1]
    const { token } = await giveSession(db, person, Temporal.Now.instant())
    await context.addCookies([{ name: sessionCookieName(url), value: token, url }])
  } finally {
    await db.close()
  }
}

const textIn = async (page: Page) => {
  await page.getByRole('button', { name: /^Reply/ }).click()
  return page.getByRole('textbox', { name: 'Reply text' })
}

test('what was typed is there again after kill −9 of the browser, of the desk, and on another machine', async () => {
  const ground = await groundFor(folder.path, { HANDRAIL_LOG_LEVEL: 'warn' })
  desk = await startDesk(ground)
  const { url } = desk
  const made = await runCommand(ground, 'token', 'create', '--user', owner, '--name', 'drafts')
  const script = makeClient(url, { authorization: `Bearer ${(made as { token: string }).token}` })
  const { number } = await openFor(script, jane)
  const kept = async () =>
    (await script.call(contract.tickets.drafts, { params: { number } })).items
      .find((d) => d.kind === 'reply')
      ?.text.trim() ?? ''
  const open = async (browser: Browser) => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    await signIn(context, desk as RunningDesk)
    const page = await context.newPage()
    await page.goto(`${url}/desk/tickets/${number}?list=all`)
    return page
  }

  const first = await launch()
  const page = await open(first)
  const text = await textIn(page)
  await text.pressSequentially('Dear Jane, ')
  await until('the desk keeps it', async () => (await kept()) === 'Dear Jane,')

  await desk.kill()
  await text.pressSequentially('the dock is ')
  desk = await startDesk(ground)
  await until(
    'what was typed meanwhile has arrived',
    async () => (await kept()) === 'Dear Jane, the dock is',
    60_000,
  )
  await expect.poll(() => text.textContent()).toContain('Dear Jane, the dock is')

  await text.pressSequentially('on its way.')
  await until('that, too', async () => (await kept()) === 'Dear Jane, the dock is on its way.', 30_000)
  const session = await first.newBrowserCDPSession()
  await session.send('Browser.crash').catch(() => undefined)

  const again = await open(await launch())
  const there = await textIn(again)
  await until('it is there on another machine', async () =>
    (await there.textContent())?.includes('Dear Jane, the dock is on its way.'),
  )
}, 240_000)
