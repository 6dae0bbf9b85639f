// What is believed of a mail's sender, checked here or read from a trusted mail server.
import { describe, expect, test } from 'vitest'
import { readAuthenticationResults } from './authentication-results.ts'
import { judgeSender, type SenderFacts, type SenderResult } from './verdict.ts'

const facts = (more: Partial<SenderFacts>): SenderFacts => ({
  domain: 'northwind.example',
  spf: null,
  dkim: [],
  dmarc: { result: 'none', policy: '' },
  arc: null,
  ...more,
})
const signed = (domain: string) => ({ dkim: [{ result: 'pass', domain }] })

describe('the sender is', () => {
  test.each<[SenderResult, string, Partial<SenderFacts>]>([
    ['verified', 'DMARC passes', { dmarc: { result: 'pass', policy: 'reject' } }],
    ['verified', 'no DMARC, but a signature of the domain itself', signed('northwind.example')],
    [
      'verified',
      'or of the domain above',
      { domain: 'mail.northwind.example', ...signed('northwind.example') },
    ],
    ['verified', 'or SPF of the domain', { spf: { result: 'pass', domain: 'northwind.example' } }],
    ['unverified', 'a signature of another domain', signed('evil.example')],
    ['unverified', 'a signature of a whole top level', signed('example')],
    ['unverified', 'a domain that only ends alike', signed('wind.example')],
    ['unverified', 'SPF of another domain', { spf: { result: 'pass', domain: 'evil.example' } }],
    [
      'unverified',
      'SPF fails: forwarding breaks it',
      { spf: { result: 'fail', domain: 'northwind.example' } },
    ],
    ['unverified', 'DMARC fails with policy none', { dmarc: { result: 'fail', policy: 'none' } }],
    ['unverified', 'no sender at all', { domain: '' }],
    ['failed', 'DMARC fails with policy reject', { dmarc: { result: 'fail', policy: 'reject' } }],
    ['failed', 'or quarantine', { dmarc: { result: 'fail', policy: 'quarantine' } }],
    [
      'unknown',
      'DMARC fails for want of an answer of the DNS',
      {
        spf: { result: 'temperror', domain: 'northwind.example' },
        dmarc: { result: 'fail', policy: 'reject' },
      },
    ],
    ['unknown', 'the DNS does not answer', { dmarc: { result: 'temperror', policy: '' } }],
  ])('%s: %s', (result, _, more) => expect(judgeSender(facts(more)).result).toBe(result))
})

describe('Authentication-Results', () => {
  const own = 'mx.meridian.example; dmarc=fail (p=REJECT sp=NONE dis=NONE) header.from=northwind.example'
  const forged = 'mx.meridian.example; dmarc=pass header.from=northwind.example'
  const read = (values: string[], trusted = 'mx.meridian.example') =>
    readAuthenticationResults(values, trusted, 'northwind.example')

  test('of the trusted server: the topmost counts, whatever the sender wrote below', () => {
    expect(read([own, forged])?.dmarc).toEqual({ result: 'fail', policy: 'reject' })
    expect(read(['other.example; dmarc=pass', own, forged])?.dmarc?.result).toBe('fail')
  })
  test('of others say nothing', () => {
    expect(read(['mx.evil.example; dmarc=pass'])).toBeNull()
    expect(read(['mx.meridian.example.evil.example; dmarc=pass'])).toBeNull()
    expect(read(['(mx.meridian.example;) evil.example; dmarc=pass'])).toBeNull()
    expect(read(['dmarc=pass'])).toBeNull()
    expect(read([])).toBeNull()
  })
  test('about another domain than that in From does not count', () =>
    expect(read(['mx.meridian.example; dmarc=pass header.from=evil.example'])?.dmarc).toBeNull())
  test('are read with versions, comments, quotes and several signatures', () =>
    expect(
      read([
        'MX.meridian.example 1;\r\n spf=pass (a; b=c (nested) d) smtp.mailfrom="jane@northwind.example"; dkim=fail header.d=evil.example; dkim=pass reason="a;b" header.i=@northwind.example; arc=pass',
      ]),
    ).toEqual({
      domain: 'northwind.example',
      spf: { result: 'pass', domain: 'northwind.example' },
      dkim: [
        { result: 'fail', domain: 'evil.example' },
        { result: 'pass', domain: 'northwind.example' },
      ],
      dmarc: null,
      arc: 'pass',
    }))
  test('of Microsoft 365 carry no name: only the very topmost counts there', () => {
    const nameless =
      'spf=pass smtp.mailfrom=northwind.example; dmarc=fail action=oreject header.from=northwind.example'
    expect(read([nameless, 'dmarc=pass'], 'protection.outlook.com')?.dmarc).toEqual({
      result: 'fail',
      policy: 'reject',
    })
    expect(read(['evil.example; dmarc=pass', nameless], 'protection.outlook.com')).toBeNull()
  })
})
