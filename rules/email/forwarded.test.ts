// Forwarded mails of many programs and languages: whose mail it is, and what is only quoted.
import { describe, expect, test } from 'vitest'
import { readForwarded } from './forwarded.ts'

const read = (text: string, subject = 'Fwd: Scanner') => readForwarded({ subject, text, nested: [] })
const priya = { name: 'Priya Nair', address: 'priya.nair@halden.example' }
const body = 'The scanner beeps.\n\nPriya'

describe('the forms of mail programs', () => {
  test.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: Priya Nair <priya.nair@halden.example>\nDate: Mon, 1 Feb 2027 at 10:00\nSubject: Scanner\nTo: <ana.petrova@meridian.example>\n\n\n',
    ],
    [
      'Outlook',
      '________________________________\nFrom: Priya Nair <priya.nair@halden.example>\nSent: Monday, 1 February 2027 10:00\nTo: Ana Petrova <ana.petrova@meridian.example>\nSubject: Scanner\n\n',
    ],
    [
      'an older Outlook in German',
      '-----Ursprüngliche Nachricht-----\nVon: Priya Nair [mailto:priya.nair@halden.example]\nGesendet: Montag, 1. Februar 2027 10:00\nAn: Ana Petrova\nBetreff: Scanner\n\n',
    ],
    [
      'Thunderbird in French',
      '-------- Message transféré --------\nSujet : Scanner\nDate : Mon, 1 Feb 2027 10:00:00 +0100\nDe : Priya Nair <priya.nair@halden.example>\nPour : ana.petrova@meridian.example\n\n',
    ],
    [
      'Apple Mail in Spanish',
      'Inicio del mensaje reenviado:\n\nDe: Priya Nair <priya.nair@halden.example>\nAsunto: Scanner\nFecha: 1 de febrero de 2027, 10:00:00 CET\nPara: ana.petrova@meridian.example\n\n',
    ],
    [
      'one with bold labels',
      '---------- Forwarded message ---------\n*From:* Priya Nair <priya.nair@halden.example>\n*Date:* Monday\n*Subject:* Scanner\n\n',
    ],
    [
      'Japanese',
      '---------- 転送メッセージ ----------\n差出人: Priya Nair <priya.nair@halden.example>\n送信日時: 2027年2月1日 10:00\n件名: Scanner\n宛先: ana.petrova@meridian.example\n\n',
    ],
  ])('%s', (_, head) => {
    expect(read(`Please take this.\n\n${head}${body}`)).toMatchObject({
      from: priya,
      subject: 'Scanner',
      text: body,
      comment: 'Please take this.',
      nestedIndex: null,
    })
  })
  test('quoted with marks', () => {
    const marked =
      `Begin forwarded message:\n\nFrom: Priya Nair <priya.nair@halden.example>\nSubject: Scanner\nDate: 1 February 2027\n\n${body}`
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
    expect(read(`See below.\n\n${marked}`)).toMatchObject({ from: priya, text: body, comment: 'See below.' })
  })
})

test('an attached mail', () => {
  const inner = { from: priya, to: [], date: 'Mon, 1 Feb 2027', subject: 'Scanner', text: body }
  expect(readForwarded({ subject: 'WG: Scanner', text: 'Please.', nested: [inner] })).toMatchObject({
    from: priya,
    text: body,
    comment: 'Please.',
    nestedIndex: 0,
  })
  expect(readForwarded({ subject: 'Minutes', text: 'See attached.', nested: [inner] })).toBeNull()
})

test.each([
  [
    'an answer with a quoted head',
    'Re: Scanner',
    `Thanks!\n\nFrom: Priya Nair <priya.nair@halden.example>\nSent: Monday\nTo: Ana\nSubject: Scanner\n\n${body}`,
  ],
  ['a forward prefix alone', 'Fwd: Scanner', 'The scanner beeps.'],
  [
    'a head without an address',
    'Fwd: Scanner',
    '---------- Forwarded message ---------\nFrom: Priya\nDate: Monday\n\nx',
  ],
  ['talk about forwarding', 'Question', 'I sent you a forwarded message yesterday.\nFrom: the attic'],
])('%s is no forwarded mail', (_, subject, text) => expect(read(text, subject)).toBeNull())
