// From the invitation to every way of signing in: password, authenticator, recovery code, passkey, and again in place.
import type { Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { adam, meridian } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { linksTo } from '../harness/links.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

const newcomer = {
  name: 'Nia Newcomer',
  email: 'nia.newcomer@meridian.example',
  password: 'three quiet steps upward',
}
let recoveryCodes: string[] = []

const secondsNow = () => Math.floor(door.clock.now().epochMilliseconds / 1000)
const notice = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words).waitFor()
const typePassword = async (page: Page, password = newcomer.password) => {
  await page.getByLabel('Email').fill(newcomer.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('somebody invited by mail chooses name and password and is at the desk', async () => {
  const { page: admin, close: leave } = await openWindow('/desk/settings/people', adam)
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  await admin.getByLabel('Email').fill(newcomer.email)
  await expectAccessible(admin, 'the invitation')
  await admin.getByRole('button', { name: `Send invitation to ${newcomer.email}` }).click()
  await notice(admin, `An invitation is on its way to ${newcomer.email}.`)
  await leave()

  const [link = ''] = await linksTo(door, newcomer.email)
  const { page, faults, close } = await openWindow(new URL(link).pathname)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your name').fill(newcomer.name)
  await page.getByRole('textbox', { name: 'Password' }).fill('password12')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.getByText('The password is one of those that are tried first.').waitFor()
  await expectAccessible(page, 'the invitation taken up')
  await page.getByRole('textbox', { name: 'Password' }).fill(newcomer.password)
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.waitForURL('**/desk/mine')
  expect(faults).toEqual([])
  await close()
})

test('a wrong password is said so, and the right one leads back to the page that was asked for', async () => {
  const { page, close } = await openWindow('/desk/settings/security')
  await page.waitForURL('**/desk/sign-in?**')
  await typePassword(page, 'not this one at all')
  await page.getByText('The address or the password is wrong.').waitFor()
  await expectAccessible(page, 'a wrong password')
  await typePassword(page)
  await page.waitForURL('**/desk/settings/security')

  await page.getByRole('button', { name: 'Set up' }).click()
  const secret = await page.getByLabel('Cannot scan? Type this key').inputValue()
  await expectAccessible(page, 'the authenticator')
  await page.getByLabel('Six digits').fill(generateSync({ secret, epoch: secondsNow() }))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByText('Keep your recovery codes').waitFor()
  recoveryCodes = await page.getByRole('dialog').getByRole('listitem').allTextContents()
  expect(recoveryCodes).toHaveLength(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('On: you are asked for a code').waitFor()
  await close()
})

test('with an authenticator the password is not enough; a recovery code is', async () => {
  const { page, close } = await openWindow('/desk/sign-in')
  await typePassword(page)
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await expectAccessible(page, 'the second step')
  await page.getByLabel('Six digits from your authenticator').fill('000000')
  await page.getByText('The code is wrong, too old, or was used already.').waitFor()
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/desk/mine')
  await close()
})

test('a passkey is added after a fresh proof, and signs in alone', async () => {
  // Passkeys are bound to the workspace's host, and browsers make them over plain HTTP only for localhost.
  await door.db.directory.updateTable('workspace').set({ host: null }).where('id', '=', meridian.id).execute()
  const { page, close } = await openWindow('/desk/sign-in')
  const here = door.desk.config.url
  await page.goto(`${here}/desk/sign-in?next=/desk/settings/security`)
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await typePassword(page)
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(recoveryCodes[1] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/desk/settings/security')
  door.clock.forward({ minutes: 20 })
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('dialog', { name: 'Prove that it is you' }).waitFor()
  await expectAccessible(page, 'the proof')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(newcomer.password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await notice(page, 'added.')

  await page.context().clearCookies()
  await page.goto(`${here}/desk/settings/profile`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/desk/settings/profile')
  await close()
})

test('a session that ends while somebody types is taken up again in place', async () => {
  const { page, faults, close } = await openWindow('/desk/sign-in?next=/desk/settings/profile')
  const giveCode = async (n: number) => {
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCodes[n] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  await typePassword(page)
  await giveCode(2)
  await page.getByLabel('Name').fill('Nia N.')
  await page.context().clearCookies()
  // Saving notices it, unless the page has asked the desk for something by itself before.
  const saved = page
    .getByRole('button', { name: 'Save', exact: true })
    .click({ timeout: 2000 })
    .catch(() => undefined)
  const again = page.getByRole('dialog', { name: 'Your session has ended' })
  await saved
  await again.getByRole('textbox', { name: 'Password' }).fill(newcomer.password)
  await expectAccessible(page, 'an ended session')
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await giveCode(3)
  await again.waitFor({ state: 'detached' })
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Nia N.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await notice(page, 'Name changed.')
  expect(faults).toEqual([])
  await close()
})
