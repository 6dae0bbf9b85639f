// Every picture of the docs: whose screen, which address, what is done there before it is taken.
import type { Page } from '@playwright/test'

export interface Scene {
  /** docs/screenshots/<name>.png */
  name: string
  /** A role of the demo; left out: a stranger. */
  as?: 'agent' | 'coordinator' | 'manager' | 'administrator' | 'requester'
  path: string
  isDark?: boolean
  isPhone?: boolean
  act?: (page: Page) => Promise<void>
}

const firstTicket = async (page: Page): Promise<void> => {
  await page.getByRole('row').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('article').first().waitFor()
}

export const scenes: readonly Scene[] = [
  { name: 'inbox-light', as: 'agent', path: '/desk/all', act: firstTicket },
  { name: 'inbox-dark', as: 'agent', path: '/desk/all', isDark: true, act: firstTicket },
  { name: 'phone', as: 'agent', path: '/desk/all', isPhone: true },
  { name: 'portal', as: 'requester', path: '/' },
]
