// Keys and certificates of people who sign their mails: read, shown, refused in words.
import { readFileSync } from 'node:fs'
import { generateKey, revokeKey } from 'openpgp'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, frida, jane, mailboxes, mira, rafael } from '../../cast/people.ts'
import { sample } from '../../fixtures/mails/read.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { email } = contract
const pem = (name: string): string =>
  readFileSync(new URL(`../../fixtures/keys/${name}.pem`, import.meta.url), 'utf8')

const userIDs = [{ name: rafael.name, email: rafael.email }]
let pgp: Awaited<ReturnType<typeof generateKey>> & { publicKey: string; privateKey: string }
beforeAll(async () => {
  pgp = (await generateKey({ userIDs, format: 'armored' })) as typeof pgp
})

test('an OpenPGP key and a certificate are read, shown and removed', async () => {
  const admin = await door.as(adam)
  const key = await admin.call(email.addMailKey, { body: { data: pgp.publicKey } })
  expect(key).toMatchObject({ kind: 'pgp', address: rafael.email, name: rafael.name, expiresAt: null })
  expect(key.fingerprint).toMatch(/^[0-9A-F]{40,64}$/)
  const certificate = await admin.call(email.addMailKey, { body: { data: pem('jane') } })
  expect(certificate).toMatchObject({ kind: 'smime', address: jane.email, name: jane.name })
  expect(certificate.expiresAt).toMatch(/^21/)
  expect((await admin.call(email.mailKeys)).items.map((k) => k.address)).toEqual([jane.email, rafael.email])
  await admin.refused(409, email.addMailKey, { body: { data: pem('jane') } })
  expect((await (await door.as(frida)).call(email.mailKeys)).items).toEqual([])
  await admin.call(email.removeMailKey, { params: { id: key.id } })
  await admin.refused(404, email.removeMailKey, { params: { id: key.id } })
  await (await door.as(ana)).refused(403, email.mailKeys)
  await (await door.as(mira)).refused(403, email.addMailKey, { body: { data: pem('jane') } })
})

describe('is refused in words:', () => {
  const refused = async (data: string) =>
    JSON.stringify(await (await door.as(adam)).refused(422, email.addMailKey, { body: { data } }))
  test('a private key', async () =>
    expect(await refused(pgp.privateKey)).toContain('must stay with its owner'))
  test('an authority', async () => expect(await refused(pem('authority'))).toContain('of an authority'))
  test('an expired certificate', async () =>
    expect(await refused(pem('expired'))).toContain('expired on 2021-01-01'))
  test('half of a key', async () =>
    expect(await refused(pgp.publicKey.slice(0, 200))).toContain('cannot be read'))
  test('half of a certificate', async () =>
    expect(await refused(`${pem('jane').slice(0, 300)}\n-----END CERTIFICATE-----`)).toContain(
      'cannot be read',
    ))
  test('something else', async () => expect(await refused('hello')).toContain('is neither'))
  test('a key without an address', async () => {
    const { publicKey } = await generateKey({ userIDs: [{ name: 'Nobody' }], format: 'armored' })
    expect(await refused(publicKey)).toContain('names no mail address')
  })
  test('a revoked key', async () => {
    const { publicKey, revocationCertificate } = await generateKey({ userIDs, format: 'armored' })
    const { readKey } = await import('openpgp')
    const revoked = await revokeKey({
      key: await readKey({ armoredKey: publicKey }),
      revocationCertificate,
      format: 'armored',
    })
    expect(await refused(revoked.publicKey)).toContain('was revoked')
  })
})

describe('a signed mail', () => {
  const { tickets } = contract
  const signatureOf = async (subject: string) => {
    const agent = await door.as(ana)
    const row = await until('the ticket', async () =>
      (await agent.call(tickets.list)).items.find((t) => t.subject === subject),
    )
    const [message] = (await agent.call(tickets.get, { params: { number: row.number } })).messages
    return message?.mail?.signature
  }
  const signedMail = (subject: string, change: (raw: string) => string = (raw) => raw) =>
    door.mailTo(mailboxes.support.address, jane, {
      raw: Buffer.from(
        change(sample('signed-smime').toString('latin1')).replace(/^Subject: .*$/m, `Subject: ${subject}`),
        'latin1',
      ),
    })

  test('says whether it is, by the keys that were entered for its sender', async () => {
    await signedMail('Signed before')
    expect(await signatureOf('Signed before')).toMatchObject({ kind: 'smime', state: 'unknown_key' })
    const admin = await door.as(adam)
    const data = readFileSync(new URL('../../fixtures/mails/signed-smime.pem', import.meta.url), 'utf8')
    await admin.call(email.addMailKey, { body: { data } })
    await signedMail('Signed well')
    expect(await signatureOf('Signed well')).toMatchObject({ kind: 'smime', state: 'valid', by: jane.email })
    await signedMail('Signed badly', (raw) => raw.replace('floor 3', 'floor 4'))
    expect(await signatureOf('Signed badly')).toMatchObject({ kind: 'smime', state: 'invalid' })
    await door.mailTo(mailboxes.support.address, jane, { subject: 'Not signed', text: 'x' })
    expect(await signatureOf('Not signed')).toBeNull()
  })
})
