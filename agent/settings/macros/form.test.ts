// What the form of a macro makes of what is chosen.
import { expect, test } from 'vitest'
import type { Macro } from '../../../contract/macros.ts'
import { actionsOf, bodyOf, draftOf } from './form.ts'

test('what is left as it is does not go along; "nobody" does', () => {
  const draft = { ...draftOf(null), status: 'pending', assignee: 'none', addTags: 'VPN, gate-4 vpn' }
  expect(actionsOf(draft)).toEqual({ status: 'pending', assigneeId: null, addTags: ['vpn', 'gate-4'] })
})

test('a macro read and kept again is the same', () => {
  const actions: Macro['actions'] = {
    reply: 'Hello {{ requester.first_name }}',
    status: 'solved',
    teamId: null,
    assigneeId: 'me',
    removeTags: ['vpn'],
    fields: { cause: 'device' },
    snoozeHours: 24,
  }
  const macro = { name: 'A', scope: 'personal', teamId: null, actions } as Macro
  expect(bodyOf(draftOf(macro))).toEqual({ name: 'A', scope: 'personal', teamId: null, actions })
})
