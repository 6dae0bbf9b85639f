// Scheme and host that leave the site in links: known ones only.
import { expect, test } from 'vitest'
import { originOf } from '../origin.ts'

test.each([
  [
    'the host of a brand',
    'help.northwind.example',
    ['help.northwind.example', null],
    'https://help.northwind.example',
  ],
  [
    'the workspace’s own host, with its port',
    'desk.example:8443',
    [null, 'desk.example'],
    'https://desk.example:8443',
  ],
  ['letters as they are kept', 'DESK.example', [null, 'desk.example'], 'https://desk.example'],
  [
    'the workspace’s host instead of a claimed one',
    'evil.example',
    [null, 'desk.example'],
    'https://desk.example',
  ],
  ['the desk’s address where no host is known', 'evil.example', [null, null], 'https://handrail.example'],
] as const)('%s', (_, host, hosts, origin) => {
  expect(originOf('https://handrail.example/', host, hosts)).toBe(origin)
})
