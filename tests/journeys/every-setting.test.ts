// Every page of the settings, light and dark, wide and at 320 px: nothing axe objects to, nothing sticks out, no script
// complains.
import { expect, test } from 'vitest'
import { ana, olivia } from '../cast/people.ts'
import { expectAccessibleInEveryShape, tourForAll, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'

const door = doorForAll()
const goTo = tourForAll(door, windowsForAll(door), olivia)

const settings = [
  'profile',
  'notifications',
  'security',
  'tokens',
  'people',
  'teams',
  'organisations',
  'staff',
  `staff/${ana.id}`,
  'skills',
  'sites',
  'calendars/new',
  'macros',
  'macros/new',
  'fields',
  'fields/new',
  'services/new',
  'forms/new',
  'priority/new',
  'routing/new',
  'rules',
  'rules/new/trigger',
  'approvals',
  'approvals/new',
  'surveys',
  'workflows/new',
  'sla/new',
  'webhooks/new',
  'rehearsal/new',
  'mailboxes',
  'mailboxes/new',
  'mail',
  'templates',
  'templates/reply/en',
  'imports',
  'suppressed',
  'keys',
  'workspace',
  'hours',
  'checklists',
  'recurring',
  'blocked',
  'kiosks',
  'audit',
  'about',
]
test.each(['/desk/settings', ...settings.map((s) => `/desk/settings/${s}`)])(
  'In light and dark, wide and at 320 px, axe has nothing against %s',
  async (path) => {
    const { page, faults } = await goTo(path)
    await expectAccessibleInEveryShape(page, path)
    expect(faults, path).toEqual([])
  },
)
