// A real browser for the journeys: windows of people who are signed in, and axe on what they show.
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect } from 'vitest'
import type { CastPerson } from '../cast/people.ts'
import type { Door } from '../door.ts'
import { giveSession } from './keys.ts'

export interface Window {
  page: Page
  /** What the page complained of: errors of scripts, refused by the content policy. */
  faults: string[]
  close(): Promise<void>
}

export type OpenWindow = (
  path: string,
  person?: CastPerson,
  options?: BrowserContextOptions,
) => Promise<Window>

/** Opens windows on the desk; all are closed with the file's last test. */
export const windowsForAll = (door: Door): OpenWindow => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
  })
  afterAll(() => browser?.close())
  return async (path, person, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      // It would answer in place of a desk that a test stops; offline.test.ts lets it in.
      serviceWorkers: 'block',
      ...options,
    })
    context.setDefaultTimeout(40_000)
    if (person) {
      const { token } = await giveSession(door.db, person, door.clock.now())
      await context.addCookies([{ name: door.cookie, value: token, url: door.url }])
    }
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        faults.push(message.text())
    })
    await page.goto(door.url + path)
    return { page, faults, close: () => context.close() }
  }
}

/** One window that goes from page to page: what it has loaded once it need not load for each. */
export const tourForAll = (
  door: Door,
  openWindow: OpenWindow,
  person?: CastPerson,
): ((path: string) => Promise<Window>) => {
  let window: Window | undefined
  return async (path) => {
    if (!window) {
      window = await openWindow(path, person)
      return window
    }
    await window.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await window.page.setViewportSize({ width: 1280, height: 800 })
    window.faults.length = 0
    await window.page.goto(door.url + path)
    return window
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer depends on the theme: everything else holds in the dark as it holds in the light. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** No violation of WCAG 2.2 AA that axe knows, and nothing sticks out sideways. `colours`: where another theme is all that differs. */
export const expectAccessible = async (
  page: Page,
  where: string,
  about: 'all' | 'colours' = 'all',
): Promise<void> => {
  // In legacy mode axe ends in the page itself instead of opening another for it, four times a page; frames of
  // another origin, which it cannot see then, are left out below anyway.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const asked = about === 'all' ? axe.withTags(tags) : axe.withRules(ofColours)
  // Nothing runs in a sandboxed frame, so axe would wait there for ever for an answer.
  const { violations } = await asked.exclude('iframe[sandbox]').analyze()
  const found = violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .slice(0, 3)
        .map((n) => `${n.target.join(' ')} ${n.html.slice(0, 120)}`)
        .join(' | ')}`,
  )
  expect(found, where).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, `${where} scrolls sideways`).toBe(0)
}

const shapes = [
  { name: 'light, 1280 px', colorScheme: 'light', width: 1280, about: 'all' },
  { name: 'dark, 1280 px', colorScheme: 'dark', width: 1280, about: 'colours' },
  { name: 'dark, 320 px', colorScheme: 'dark', width: 320, about: 'all' },
  { name: 'light, 320 px', colorScheme: 'light', width: 320, about: 'colours' },
] as const

/** The page in light and dark, wide and at 320 px. */
export const expectAccessibleInEveryShape = async (page: Page, where: string): Promise<void> => {
  await page.getByRole('main').first().waitFor()
  await page.waitForLoadState('networkidle')
  for (const { name, colorScheme, width, about } of shapes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 720 })
    await page.getByRole('main').first().waitFor()
    await expectAccessible(page, `${where}, ${name}`, about)
  }
}
