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

const rowsAreThere = (page: Page) => page.getByRole('row').nth(2).waitFor()

/** Moves the cursor down to the row and opens it. */
const openRow =
  (row: number) =>
  async (page: Page): Promise<void> => {
    await rowsAreThere(page)
    for (let n = 0; n < row; n += 1) await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('article').first().waitFor()
  }

const select =
  (count: number) =>
  async (page: Page): Promise<void> => {
    await rowsAreThere(page)
    for (let n = 0; n < count; n += 1) {
      await page.keyboard.press('j')
      await page.keyboard.press('x')
    }
  }

/** A rule is written and played over the tickets of the last month. */
const rehearse = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Name' }).fill('VPN goes to Applications')
  await page.getByText('Only if').click()
  await page.getByText('As text').click()
  await page.getByRole('combobox', { name: 'Which tickets, as text' }).fill('subject:vpn')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByRole('menuitem', { name: 'Set properties' }).click()
  await page.getByRole('combobox', { name: 'What it sets' }).click()
  await page.keyboard.type('Team')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Team$/ }).click()
  await page.getByRole('option', { name: 'Applications' }).click()
  await page.getByRole('button', { name: 'Rehearse' }).click()
  await page.getByRole('checkbox', { name: /VPN goes/ }).waitFor()
  await page.getByRole('button', { name: 'Rehearse' }).click()
  await page
    .getByRole('region', { name: 'Tickets that would differ' })
    .getByRole('link')
    .first()
    .waitFor({ timeout: 60_000 })
}

const settings = [
  'macros',
  'fields',
  'notifications',
  'checklists',
  'recurring',
  'blocked',
  'hours',
  'teams',
  'rules',
  'sla',
  'services',
  'staff',
]

export const scenes: readonly Scene[] = [
  { name: 'inbox-light', as: 'agent', path: '/desk/all', act: openRow(3) },
  { name: 'inbox-dark', as: 'agent', path: '/desk/all', isDark: true, act: openRow(3) },
  { name: 'phone', as: 'agent', path: '/desk/all', isPhone: true, act: rowsAreThere },
  { name: 'phone-ticket', as: 'agent', path: '/desk/all', isPhone: true, act: openRow(3) },
  {
    name: 'table',
    as: 'coordinator',
    path: '/desk/all?cols=requester,team,assignee,waiting&group=status',
    act: rowsAreThere,
  },
  {
    name: 'view',
    as: 'coordinator',
    path: '/desk/all',
    act: async (page) => {
      await page.getByRole('button', { name: 'New view' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'search',
    as: 'agent',
    path: '/desk/search?q=vpn',
    act: async (page) => {
      await page.locator('mark').first().waitFor()
    },
  },
  {
    name: 'palette',
    as: 'agent',
    path: '/desk/all',
    act: async (page) => {
      await rowsAreThere(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('jane')
      await page.getByText('Search everything for').waitFor()
    },
  },
  {
    name: 'merge',
    as: 'agent',
    path: '/desk/all',
    act: async (page) => {
      await select(3)(page)
      await page.keyboard.press('m')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'bulk', as: 'coordinator', path: '/desk/all', act: select(4) },
  {
    name: 'snooze',
    as: 'agent',
    path: '/desk/all',
    act: async (page) => {
      await rowsAreThere(page)
      await page.keyboard.press('j')
      await page.keyboard.press('h')
      await page.getByText('Tomorrow morning').waitFor()
    },
  },
  { name: 'customers', as: 'coordinator', path: '/desk/customers' },
  {
    name: 'customer',
    as: 'coordinator',
    path: '/desk/customers',
    act: async (page) => {
      await page.getByText('Jane Miller').first().click()
      await page.getByRole('heading', { name: 'Jane Miller' }).first().waitFor()
    },
  },
  ...settings.map((name) => ({
    name: `settings-${name}`,
    as: 'administrator' as const,
    path: `/desk/settings/${name}`,
  })),
  { name: 'portal', as: 'requester', path: '/' },
  { name: 'portal-form', as: 'requester', path: '/new' },
  { name: 'portal-article', as: 'requester', path: '/help/articles/1' },
  { name: 'portal-phone', as: 'requester', path: '/', isPhone: true, isDark: true },
  { name: 'knowledge', as: 'coordinator', path: '/desk/knowledge' },
  { name: 'article', as: 'coordinator', path: '/desk/knowledge/1' },
  { name: 'courses', as: 'coordinator', path: '/desk/courses' },
  { name: 'feedback', as: 'manager', path: '/desk/feedback' },
  { name: 'triage', as: 'coordinator', path: '/desk/triage' },
  { name: 'board', as: 'coordinator', path: '/desk/board' },
  { name: 'board-dark', as: 'coordinator', path: '/desk/board', isDark: true },
  { name: 'board-phone', as: 'coordinator', path: '/desk/board', isPhone: true },
  { name: 'handover', as: 'agent', path: '/desk/handover' },
  { name: 'roster', as: 'manager', path: '/desk/roster' },
  { name: 'rehearsal', as: 'manager', path: '/desk/settings/rules/new/trigger', act: rehearse },
]
