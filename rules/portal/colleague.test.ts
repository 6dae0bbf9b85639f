// Who may be named on the portal.
import { expect, test } from 'vitest'
import { mayName } from './colleague.ts'

const jane = { id: 'jane', isTeam: false, organisationId: 'northwind', domains: ['northwind.example'] }
const other = { id: 'rafael', isActive: true, organisationId: 'northwind' }
const address = 'rafael@northwind.example'

test.each([
  ['a colleague', { me: jane, other, address }, true],
  [
    'somebody of another organisation',
    { me: jane, other: { ...other, organisationId: 'halden' }, address },
    false,
  ],
  ['somebody without one', { me: jane, other: { ...other, organisationId: null }, address }, false],
  ['a disabled colleague', { me: jane, other: { ...other, isActive: false }, address }, false],
  ['oneself', { me: jane, other: { ...other, id: 'jane' }, address }, false],
  ['an unknown address of one’s own domain', { me: jane, other: null, address }, true],
  ['an unknown address elsewhere', { me: jane, other: null, address: 'x@victim.example' }, false],
  ['a domain that only ends alike', { me: jane, other: null, address: 'x@evil-northwind.example' }, false],
  [
    'two without an organisation',
    {
      me: { ...jane, organisationId: null, domains: [] },
      other: { ...other, organisationId: null },
      address,
    },
    false,
  ],
  [
    'anybody known, by the team',
    { me: { ...jane, isTeam: true, organisationId: null, domains: [] }, other, address },
    true,
  ],
] as const)('%s', (_who, world, may) => {
  expect(mayName(world)).toBe(may)
})
