// The new part of a mail: history and signature fold away, somebody's words never do.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visiblePart } from './visible.ts'

const words = 'It works again, thank you!'
const intros: [string, string][] = [
  ['English', 'On Mon, 1 Feb 2027 at 10:00, Ana Petrova <ana.petrova@meridian.example> wrote:'],
  ['German', 'Am 01.02.2027 um 10:00 schrieb Ana Petrova:'],
  ['French', 'Le lun. 1 févr. 2027 à 10:00, Ana Petrova <ana.petrova@meridian.example> a écrit :'],
  ['Spanish', 'El lun, 1 feb 2027 a las 10:00, Ana Petrova (<ana.petrova@meridian.example>) escribió:'],
  ['Portuguese', 'Em seg., 1 de fev. de 2027 às 10:00, Ana Petrova <ana.petrova@meridian.example> escreveu:'],
  [
    'Italian',
    'Il giorno lun 1 feb 2027 alle ore 10:00 Ana Petrova <ana.petrova@meridian.example> ha scritto:',
  ],
  ['Dutch', 'Op ma 1 feb. 2027 om 10:00 schreef Ana Petrova <ana.petrova@meridian.example>:'],
  ['Swedish', 'Den mån 1 feb. 2027 kl 10:00 skrev Ana Petrova <ana.petrova@meridian.example>:'],
  ['Polish', 'pon., 1 lut 2027 o 10:00 Ana Petrova <ana.petrova@meridian.example> napisał(a):'],
  ['Russian', 'пн, 1 февр. 2027 г. в 10:00, Ana Petrova <ana.petrova@meridian.example>:'],
  ['Turkish', 'Ana Petrova <ana.petrova@meridian.example>, 1 Şub 2027 Pzt, 10:00 tarihinde şunu yazdı:'],
  ['Japanese', '2027年2月1日(月) 10:00 Ana Petrova <ana.petrova@meridian.example>:'],
  ['Chinese', 'Ana Petrova <ana.petrova@meridian.example> 于2027年2月1日周一 10:00写道：'],
]

test.each([
  [
    'a word and the introduction on one line',
    `${words} On Mon, 1 Feb 2027 at 10:00, Ana Petrova wrote:\n> Tray 2.`,
  ],
  [
    'a date line and the name below',
    `${words}\n\nOn Mon, 01 Feb 2027 10:00:00 +0000\nAna Petrova <ana@x.example> wrote:\n\nTray 2.`,
  ],
  [
    'a quote with lines broken off',
    `${words}\n\nOn 1 Feb 2027, Ana wrote:\n> Please pull out tray 2, look for paper in it, close it again and then\nprint once more.\n>\n> Ana`,
  ],
  ['the mark of a help desk', `${words}\n\n## Please type your reply above this line ##\n\nTray 2.`],
  ['a sender and a date', `${words}\n\nFrom: ana@x.example\nDate: Mon, 1 Feb 2027 10:00\n\nTray 2.`],
  ['a card under the closing formula', `${words}\n\nKind regards,\n\nJane Miller\nHead of Logistics`],
])('%s folds away', (_, text) => expect(visiblePart(text)).toBe(words))

describe('an answer above the quoted mail', () => {
  test.each(intros)('%s, with quote marks', (_, intro) => {
    expect(visiblePart(`${words}\n\n${intro}\n\n> Please pull out tray 2.\n> Ana`)).toBe(words)
  })
  test.each(intros)('%s, without', (_, intro) => {
    expect(visiblePart(`${words}\n\n${intro}\n\nPlease pull out tray 2.\nAna`)).toBe(words)
  })
  test.each([
    [
      'an English header block',
      'From: Ana Petrova <ana.petrova@meridian.example>\nSent: Monday, 1 February 2027 10:00\nTo: Jane Miller\nSubject: Printer',
    ],
    [
      'a German one',
      '-----Ursprüngliche Nachricht-----\nVon: Ana Petrova\nGesendet: Montag, 1. Februar 2027 10:00\nAn: Jane Miller\nBetreff: Drucker',
    ],
    [
      'a French one under a rule',
      '________________________________\nDe : Ana Petrova\nEnvoyé : lundi 1 février 2027 10:00\nÀ : Jane Miller\nObjet : Imprimante',
    ],
    ['a bold one', '*From:* Ana Petrova\n*Sent:* Monday\n*To:* Jane Miller\n*Subject:* Printer'],
  ])('%s', (_, block) => {
    expect(visiblePart(`${words}\n\n${block}\n\nPlease pull out tray 2.`)).toBe(words)
  })
})

test('an answer below the quoted mail', () => {
  expect(
    visiblePart(`On Mon, 1 Feb 2027 at 10:00, Ana Petrova wrote:\n> Please pull out tray 2.\n\n${words}`),
  ).toBe(words)
})

test('answers point by point keep their context', () => {
  const text = 'Hello Ana,\n\n> Is the lamp red?\n\nYes.\n\n> Is there paper?\n\nNo, where is it?'
  expect(visiblePart(text)).toBe(text)
})

test('what is forwarded is what the mail is about', () => {
  const text =
    'Please look at this.\n\n---------- Forwarded message ---------\nFrom: Priya Nair <priya.nair@halden.example>\nDate: Mon, 1 Feb 2027\nSubject: Scanner\nTo: Jane\n\nThe scanner beeps.'
  expect(visiblePart(text)).toBe(text)
})

test.each([
  ['-- \nJane Miller\nNorthwind Logistics'],
  ['Sent from my iPhone'],
  ['Von meinem iPhone gesendet'],
  ['Envoyé de mon iPhone'],
  ['Get Outlook for iOS'],
])('%j folds away', (signature) => {
  expect(visiblePart(`${words}\n\n${signature}`)).toBe(words)
})

test.each([
  ['a colon after a date', 'The log of 2027-02-01 10:00 says:\n\nout of paper'],
  ['a list of labels', 'Date: Wednesday 3\nTime: 7:00\nAddress: 130 Fox Street\n\nPlease bring your ID.'],
  ['a line that begins with On', 'On this day\n\nI wrote something\n\nwhich was very interesting.'],
  ['only a quote', '> Please pull out tray 2.'],
  ['a journey', 'Order:\n\nDate: 1 Feb 2027\nTo: Berlin\nFrom: Hamburg\n\nPlease book.'],
  ['a name under the closing formula', 'It works.\n\nRegards,\nJane'],
  [
    'dashes in a text',
    'First part\n\n--\n\nA second part that is much longer than any signature would be:\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13',
  ],
])('%s stays', (_, text) => {
  expect(visiblePart(text)).toBe(text)
})

test('never throws, never invents, and leaves nothing only where there was nothing', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '> quoted',
      '-- ',
      'On 1 Feb 2027, Ana wrote:',
      'From: a',
      'Sent: b',
      'To: c',
      '_____',
      '',
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n')
      const visible = visiblePart(text)
      for (const shown of visible.split('\n')) expect(text).toContain(shown.trim())
      expect(visible === '').toBe(text.trim() === '')
    }),
  )
})
