// The first owner: by the link the first start prints, or named by a setting.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { openBrowser, password } from '../../../tests/harness/browser.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { tokenIn } from '../../../tests/harness/links.ts'
import { firstSignInLink, foundOwner } from './index.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity } = contract

test('the first owner chooses name, address and password; then no start prints a link any more', async () => {
  const home = '018b0000-0000-7000-8000-000000000999'
  await door.db.directory
    .insertInto('workspace')
    .values({
      id: home,
      slug: 'founded',
      name: 'Founded',
      host: 'founded.example',
      created_at: '2026-11-22T08:00:00.000Z',
    })
    .execute()
  await door.db.inWorkspace(home, (tx) => foundOwner(door.desk, tx, home))
  const first = tokenIn(await firstSignInLink(door.desk, home))
  const link = await firstSignInLink(door.desk, home)
  expect(link).toMatch(/^http:\/\/founded\.example(:\d+)?\/desk\/link\/hro_/)
  const token = tokenIn(link)
  const there = openBrowser(door, { 'x-forwarded-host': 'founded.example' })
  await there.refused(409, identity.signInLink, { body: { token: first } })
  expect(await there.call(identity.signInLink, { body: { token } })).toMatchObject({
    next: 'set-password',
    asks: ['name', 'email', 'password'],
  })
  const body = { token, password, name: 'Frida Dahl', email: 'Frida.Dahl@fjord.example' }
  expect(await there.call(identity.signInLink, { body })).toMatchObject({
    next: 'done',
    email: 'frida.dahl@fjord.example',
  })
  expect((await there.call(identity.me)).person).toMatchObject({
    role: 'owner',
    name: 'Frida Dahl',
    state: 'active',
  })
  expect(await firstSignInLink(door.desk, home)).toBeNull()
})

test('an owner named by a setting is there at once and still gets a link to set a password', async () => {
  const home = '018b0000-0000-7000-8000-000000000998'
  await door.db.directory
    .insertInto('workspace')
    .values({
      id: home,
      slug: 'named',
      name: 'Named',
      host: 'named.example',
      created_at: '2026-11-22T08:00:00.000Z',
    })
    .execute()
  const owner = await door.db.inWorkspace(home, (tx) =>
    foundOwner(door.desk, tx, home, 'Greta.Moe@fjord.example'),
  )
  expect(owner).toMatchObject({
    state: 'active',
    role: 'owner',
    name: 'Greta Moe',
    email: 'greta.moe@fjord.example',
  })
  const token = tokenIn(await firstSignInLink(door.desk, home))
  const there = openBrowser(door, { 'x-forwarded-host': 'named.example' })
  expect(await there.call(identity.signInLink, { body: { token } })).toMatchObject({
    asks: ['name', 'password'],
  })
  await there.call(identity.signInLink, { body: { token, password, email: 'other@fjord.example' } })
  expect((await there.call(identity.me)).person.email).toBe('greta.moe@fjord.example')
  expect(await firstSignInLink(door.desk, home)).toBeNull()
})
