// The guard lets nothing out that is not public, in whatever form it is written, and lets the rest through.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../desk.ts'
import { fetchOutside } from './fetch.ts'
import { systemNames } from './names.ts'
import { isPublicAddress } from './public-address.ts'
import { guardedLookup, HostNotAllowed, publicAddresses } from './public-host.ts'

const known: Record<string, string[]> = {
  'mail.example': ['198.41.0.4'],
  'mixed.example': ['198.41.0.4', '10.0.0.1'],
  'inner.example': ['::ffff:10.0.0.1'],
}
const deskWith = (privateHosts: boolean): Desk =>
  ({
    config: { privateHosts },
    names: {
      ...systemNames,
      addresses: async (host: string) =>
        (known[host] ?? (await systemNames.addresses(host)).map((a) => a.address)).map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
    },
  }) as unknown as Desk
const closed = deskWith(false)
const open = deskWith(true)

describe('Not public is', () => {
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:1::',
    '2001:db8::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '[::1]',
    'localhost',
    '',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(false))
})

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::5', '[2a00:1450::5]'])(
  'public is %s',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

describe('A host is refused', () => {
  test.each([
    'localhost',
    '127.0.0.1',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '017700000001',
    'inner.example',
    'mixed.example',
  ])('when it is %s', async (host) => {
    await expect(publicAddresses(closed, host)).rejects.toThrow(HostNotAllowed)
    await expect(publicAddresses(open, host)).resolves.not.toHaveLength(0)
  })
  test('in words that show no inner address', async () => {
    await expect(publicAddresses(closed, 'mixed.example')).rejects.toThrow(
      /^mixed\.example is not on the public/,
    )
    await expect(publicAddresses(closed, 'mixed.example')).rejects.not.toThrow('10.0.0.1')
  })
})

test('a public host is let through, and a socket gets the judged address', async () => {
  expect(await publicAddresses(closed, 'mail.example')).toEqual([{ address: '198.41.0.4', family: 4 }])
  const got = await new Promise((resolve) =>
    guardedLookup(closed)('mail.example', { all: false }, (error, address) => resolve([error, address])),
  )
  expect(got).toEqual([null, '198.41.0.4'])
})

describe('A request outside', () => {
  const asked: string[] = []
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '')
    if (request.url === '/elsewhere') return reply.writeHead(302, { location: '/asked' }).end()
    if (request.url === '/large') return reply.end('x'.repeat(100_000))
    if (request.url === '/slow') return undefined
    return reply.end('hello')
  })
  let at = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('reaches nothing inner, by number or by name, over http or https', async () => {
    for (const url of [
      at,
      at.replace('127.0.0.1', 'localhost'),
      at.replace('http:', 'https:'),
      at.replace('127.0.0.1', '2130706433'),
    ])
      await expect(fetchOutside(closed, `${url}/asked`, { plain: true })).rejects.toThrow(HostNotAllowed)
    await expect(fetchOutside(closed, `${at}/asked`)).rejects.toThrow('is not an https address')
    expect(asked).toEqual([])
  })
  test('is answered, where the own network is allowed', async () => {
    const reply = await fetchOutside(open, `${at}/asked`)
    expect([reply.status, reply.body.toString()]).toEqual([200, 'hello'])
  })
  test('follows no redirect', async () => {
    const reply = await fetchOutside(open, `${at}/elsewhere`)
    expect([reply.status, reply.headers.location]).toEqual([302, '/asked'])
  })
  test('takes no more than its limit, and waits no longer than its time', async () => {
    await expect(fetchOutside(open, `${at}/large`, { limit: 1000 })).rejects.toThrow('1000 bytes')
    await expect(fetchOutside(open, `${at}/slow`, { millis: 100 })).rejects.toThrow('does not answer')
  })
  test('never carries a password of the address', async () => {
    await expect(fetchOutside(open, at.replace('//', '//a:b@'))).rejects.toThrow('must not carry a password')
  })
})
