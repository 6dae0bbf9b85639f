// Signed mails: by the sender, changed on the way, by somebody unknown, and only apparently signed.
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCleartextMessage, createMessage, generateKey, readPrivateKey, sign } from 'openpgp'
import { beforeAll, describe, expect, test } from 'vitest'
import { sample } from '../../../../../tests/fixtures/mails/read.ts'
import { type SignatureKey, verifySignature } from '../verify.ts'

const jane = 'jane.miller@northwind.example'
const now = Temporal.Instant.from('2027-02-01T09:00:00Z')
const changed = (raw: Buffer, from: string, to: string): Buffer =>
  Buffer.from(raw.toString('latin1').replace(from, to), 'latin1')

describe('S/MIME', () => {
  const pem = readFileSync(
    join(import.meta.dirname, '../../../../../tests/fixtures/mails/signed-smime.pem'),
    'utf8',
  )
  const key: SignatureKey = {
    kind: 'smime',
    address: jane,
    data: pem,
    fingerprint: new X509Certificate(pem).fingerprint256.replaceAll(':', ''),
  }
  test.each(['signed-smime', 'signed-smime-opaque'])('%s', async (name) => {
    expect(await verifySignature(sample(name), [key], now)).toMatchObject({
      state: 'valid',
      kind: 'smime',
      by: jane,
      fingerprint: key.fingerprint,
    })
  })
  test('changed on the way', async () => {
    const raw = changed(sample('signed-smime'), 'floor 3', 'floor 4')
    expect(await verifySignature(raw, [key], now)).toMatchObject({ state: 'invalid' })
  })
  test('nobody entered the certificate', async () =>
    expect(await verifySignature(sample('signed-smime'), [], now)).toMatchObject({ state: 'unknown_key' }))
  test('somebody else sends it on as their own', async () => {
    const raw = changed(sample('signed-smime'), jane, 'rafael.sato@northwind.example')
    expect(await verifySignature(raw, [key], now)).toMatchObject({ state: 'unknown_key' })
  })
  test('before the certificate was valid', async () => {
    const early = Temporal.Instant.from('2020-01-01T00:00:00Z')
    expect(await verifySignature(sample('signed-smime'), [key], early)).toMatchObject({ state: 'invalid' })
  })
  test('not with line ends changed to LF', async () => {
    const raw = Buffer.from(sample('signed-smime').toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    expect(await verifySignature(raw, [key], now)).toMatchObject({ state: 'valid' })
  })
})

describe('OpenPGP', () => {
  const part = 'Content-Type: text/plain; charset=utf-8\r\n\r\nThe printer on floor 3 eats paper.\r\n'
  let key: SignatureKey
  let beside: Buffer
  let around: Buffer
  beforeAll(async () => {
    const date = new Date('2027-01-01T00:00:00Z')
    const made = await generateKey({
      userIDs: [{ name: 'Jane Miller', email: jane }],
      date,
      format: 'armored',
    })
    const signingKeys = await readPrivateKey({ armoredKey: made.privateKey })
    key = {
      kind: 'pgp',
      address: jane,
      data: made.publicKey,
      fingerprint: signingKeys.getFingerprint().toUpperCase(),
    }
    const signature = await sign({
      message: await createMessage({ binary: Buffer.from(part) }),
      signingKeys,
      detached: true,
      date,
    })
    beside = Buffer.from(
      `From: Jane Miller <${jane}>\r\nContent-Type: multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha512; boundary=b\r\n\r\n--b\r\n${part}\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\n${signature}\r\n--b--\r\n`,
    )
    const clear = await sign({
      message: await createCleartextMessage({ text: 'The printer eats paper.' }),
      signingKeys,
      date,
    })
    around = Buffer.from(`From: ${jane}\r\n\r\n${clear}`)
  })
  test('beside the content and around it', async () => {
    for (const raw of [beside, around])
      expect(await verifySignature(raw, [key], now)).toMatchObject({ state: 'valid', kind: 'pgp', by: jane })
  })
  test('changed on the way', async () => {
    expect(await verifySignature(changed(beside, 'floor 3', 'floor 4'), [key], now)).toMatchObject({
      state: 'invalid',
    })
    expect(await verifySignature(changed(around, 'eats paper', 'is fine'), [key], now)).toMatchObject({
      state: 'invalid',
    })
  })
  test('nobody entered the key', async () =>
    expect(await verifySignature(beside, [], now)).toMatchObject({ state: 'unknown_key' }))
  test('words outside of the frame are not signed', async () => {
    const raw = Buffer.concat([around, Buffer.from('\r\nPay to this account instead.')])
    expect(await verifySignature(raw, [key], now)).toMatchObject({ state: 'invalid' })
  })
})

test('a mail without a signature', async () => {
  expect(await verifySignature(sample('plain'), [], now)).toMatchObject({ state: 'unsigned' })
  expect(await verifySignature(new Uint8Array(), [], now)).toMatchObject({ state: 'unsigned' })
})
