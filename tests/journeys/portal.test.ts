// The requesters' pages in a real browser without scripts: at 320 px, in German, in the dark, by keyboard, with axe.
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookieName } from '../../server/platform/http/identity.ts'
import { ana, type CastPerson, jane } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { giveSession } from '../harness/keys.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
})
afterAll(() => browser?.close())

const phone: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  javaScriptEnabled: false,
  locale: 'en-GB',
}

const openPage = async (options: BrowserContextOptions = {}, person?: CastPerson): Promise<Page> => {
  const context = await browser.newContext({ ...phone, ...options, baseURL: door.url })
  if (person) {
    const { token } = await giveSession(door.db, person, door.clock.now())
    await context.addCookies([{ name: sessionCookieName(door.desk.config.url), value: token, url: door.url }])
  }
  return context.newPage()
}

/** What the page shows, in a twin of its window where axe may run: scripts are off in the page itself. */
const isSound = async (page: Page): Promise<void> => {
  const colorScheme = await page.evaluate(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  )
  const twin = await openPage({
    viewport: page.viewportSize(),
    colorScheme,
    javaScriptEnabled: true,
    bypassCSP: true,
  })
  await twin.goto('/portal/assets/nothing')
  await twin.setContent(await page.content(), { waitUntil: 'load' })
  const { violations } = await new AxeBuilder({ page: twin }).withTags(tags).analyze()
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
  expect(found, page.url()).toEqual([])
  const sideways = await twin.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, `${page.url()} scrolls sideways`).toBe(0)
  await twin.context().close()
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The way in that was mailed, as the mail server of the requester got it. */
const mailedLink = async (address: string): Promise<string> => {
  const links = () =>
    door.sink.mails
      .filter((m) => m.to.includes(address))
      .flatMap((m) => /\/sign-in\/hro_[\w-]+/.exec(m.mail.text ?? '')?.[0] ?? [])
  await until('the sign-in link has arrived', async () => links().length > 0)
  return links().at(-1) ?? ''
}

test('on an old phone in German: a fault is mended, the request sent, then signed in by mail, followed, answered, solved and opened again', async () => {
  const page = await openPage({ locale: 'de-DE', colorScheme: 'dark' })
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Uns schreiben' }).click()
  await page
    .getByLabel('Was passiert, und seit wann?')
    .fill('Seit heute früh bleibt das Licht am Stecker dunkel.')
  await page.getByLabel('Fotos oder Dateien').setInputFiles({
    name: 'stecker.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('not really a picture'),
  })
  await page.getByLabel('Ihre E-Mail-Adresse').fill('jane.miller')
  await page.getByRole('button', { name: 'Anfrage senden' }).click()
  expect(await page.title()).toMatch(/^Fehler: /)
  await isSound(page)
  await page.getByRole('link', { name: 'Schreiben Sie in wenigen Worten, worum es geht' }).click()
  expect(new URL(page.url()).hash).toBe('#subject')
  await page.getByLabel('Worum geht es, in wenigen Worten?').fill('Der Laptop lädt nicht')
  await page.getByLabel('Ihre E-Mail-Adresse').fill(jane.email)
  await page.getByRole('button', { name: 'Anfrage senden' }).click()
  await page.getByRole('heading', { name: 'Ihre Anfrage ist da' }).waitFor()
  await isSound(page)

  await page.getByRole('link', { name: 'Anmelden und verfolgen' }).click()
  await page.getByLabel('Ihre E-Mail-Adresse').fill(jane.email)
  await page.getByRole('button', { name: 'Link per Mail schicken' }).click()
  await page.getByRole('heading', { name: 'Schauen Sie in Ihre Mails' }).waitFor()
  await page.goto(await mailedLink(jane.email))
  await isSound(page)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('heading', { name: 'Meine Anfragen' }).waitFor()

  await page.getByRole('link', { name: 'Der Laptop lädt nicht' }).click()
  await expect
    .poll(() => page.getByRole('heading', { level: 2 }).first().textContent())
    .toBe('Wir haben Ihre Anfrage. Ein Mensch wird sie übernehmen.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'stecker.jpg' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('stecker.jpg')
  await page.getByRole('textbox', { name: 'Schreiben Sie uns' }).fill('Jetzt geht er auch nicht mehr an.')
  await page.getByRole('button', { name: 'Antwort senden' }).click()
  await page.getByText('Ihre Antwort ist angekommen.').waitFor()
  await page.getByRole('button', { name: 'Das ist gelöst' }).click()
  await page.getByText('Das freut uns.').waitFor()
  await page.getByRole('button', { name: 'Es ist noch ein Problem' }).click()
  await page.getByText('Die Anfrage ist wieder offen.').waitFor()
  await page.getByRole('button', { name: 'Abmelden' }).click()
  expect((await page.goto('/requests'))?.url()).toContain('/sign-in')
  await page.context().close()
})

/** Colours don't depend on the width, nor widths on colours. */
const looks = [
  ['light', 320],
  ['dark', 1280],
] as const

/** A request whose words are longer than any line. */
const openWide = async (): Promise<number> => {
  const long = { subject: 'W'.repeat(120), body: `https://meridian.example/${'long'.repeat(60)}` }
  return (await openFor(await door.as(ana), jane, long)).number
}

test.each(looks)('every page is sound in %s at %d px', async (colorScheme, width) => {
  const number = await openWide()
  const page = await openPage({ colorScheme, viewport: { width, height: 800 } }, jane)
  for (const path of ['/', '/new', '/requests', `/requests/${number}`, '/profile', '/no/such/page']) {
    await page.goto(path)
    await isSound(page)
  }
  await page.context().close()
})

test('every page is sound when it is read from right to left', async () => {
  const number = await openWide()
  const mirrored = await openPage({}, jane)
  await mirrored.route('**/*', async (route) => {
    const response = await route.fetch()
    const isPage = (response.headers()['content-type'] ?? '').startsWith('text/html')
    await route.fulfill(
      isPage ? { response, body: (await response.text()).replace('dir="ltr"', 'dir="rtl"') } : { response },
    )
  })
  for (const path of ['/', '/new', '/requests', `/requests/${number}`]) {
    await mirrored.goto(path)
    await isSound(mirrored)
  }
  const logo = await mirrored.locator('.logo').boundingBox()
  expect((logo?.x ?? 0) + (logo?.width ?? 0)).toBeGreaterThan(160)
  await mirrored.context().close()
})

test('by keyboard alone a request is written: the skip link first, then everything in reading order, focus always seen', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } }, jane)
  await page.goto('/new')
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('name'),
    )
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Help')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('subject')
  await page.keyboard.type('Typed by keyboard')
  await page.keyboard.press('Tab')
  await page.keyboard.type('All of it.')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('files')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('This is for somebody else')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Send request')
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
  )
  expect(outline).toBe('3px')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Typed by keyboard' }).waitFor()
  await page.context().close()
})

test('targets are at least 44 px high where a thumb must hit them', async () => {
  const page = await openPage({}, jane)
  for (const path of ['/', '/new', '/requests']) {
    await page.goto(path)
    for (const target of await page
      .locator('.btn, .mast nav a, .mast nav button, input:not([type=hidden]):not([name=website]), textarea')
      .filter({ visible: true })
      .all())
      expect(
        (await target.boundingBox())?.height,
        `${path} ${await target.textContent()}`,
      ).toBeGreaterThanOrEqual(44)
  }
  await page.context().close()
})
