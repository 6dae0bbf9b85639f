// What is taken out of a text to be published, and what stays.
import { describe, expect, test } from 'vitest'
import { learnNames, putBack, redact } from './redact.ts'

describe('Out of a text to be published is taken', () => {
  const names = ['Jane Miller', 'Ana Petrova', 'Northwind Logistics']
  test.each([
    [
      'the example',
      'Hi Ana, my VPN on LT-0443 (10.0.4.17) says 691.\nJane Miller, +44 1632 960100',
      'Hi [name], my VPN on [host] ([address]) says 691.\n[name], [phone]',
    ],
    [
      'a name, also of somebody unknown, after a greeting and at the end',
      'Dear Thomas Vogel,\nit works.\nBest regards\nPetra Klein',
      'Dear [name],\nit works.\nBest regards\n[name]',
    ],
    ['a name in other case and with an s', 'jane’s laptop, MILLER', '[name] laptop, [name]'],
    [
      'mail addresses',
      'write to jane.miller@northwind.example or Ana+x@meridian.example.',
      'write to [email] or [email].',
    ],
    [
      'phone numbers',
      'call 01632 960100 or (030) 123 456-78 or 0049 30 1234567',
      'call [phone] or [phone] or [phone]',
    ],
    ['passwords', 'The password is Sommer2026! and PIN: 4711', 'The password is [secret] and PIN: [secret]'],
    ['tokens', 'token=abc123DEF and Zm9vYmFyMTIzNDU2Nzg5MEFCQ0RFRg==', 'token=[secret] and [secret]'],
    [
      'links that carry data',
      'see https://a.example/reset?key=17 and https://a.example/help',
      'see [link] and https://a.example/help',
    ],
    [
      'hosts, shares and hardware addresses',
      'SRV-DB-02, db1.corp.local, \\\\filer\\sales, 00:1A:2B:3C:4D:5E',
      '[host], [host], [host], [address]',
    ],
    ['long numbers', 'order 4500012345, card 4111 1111 1111 1111', 'order [number], card [number]'],
    ['IPv6', 'ping 2001:db8::8a2e:370:7334 now', 'ping [address] now'],
  ])('%s', (_name, text, expected) => {
    expect(redact(text, names).text).toBe(expected)
  })
  test.each([
    'Error 691 after 3 tries on Windows 11, KB5034441 is installed.',
    'Open Settings, choose Network, then press Ctrl+F5 at 12:30:45.',
    'WPA2-Enterprise with MSCHAPv2 and TLS 1.3, version 10.0.19045',
    'Thanks, it works now. The clinic network is fast.',
  ])('nothing of “%s”', (text) => {
    expect(redact(text, ['Halden Clinic', 'Priya Nair']).text).toBe(text)
  })
  test('with marks that lie where they say, and each can be put back', () => {
    const text = 'Jane Miller (jane@northwind.example) called 01632 960100 about LT-0443.'
    let left = redact(text, names)
    for (const m of left.marks) expect(left.text.slice(m.start, m.end)).toBe(m.replacement)
    const [name] = left.marks
    expect(putBack(left, 0).text.startsWith(`${name?.original} (`)).toBe(true)
    while (left.marks.length > 0) left = putBack(left, left.marks.length - 1)
    expect(left.text).toBe(text)
  })
  test('before the limit of a test, also of hostile text', () => {
    for (const text of [
      'a.'.repeat(50_000),
      '1 '.repeat(50_000),
      '@'.repeat(100_000),
      'A-'.repeat(50_000),
      'password '.repeat(10_000),
      'hi '.repeat(30_000),
      ':::a'.repeat(20_000),
    ])
      expect(redact(text, names).text.length).toBeGreaterThan(0)
  })
})

describe('A name is taken out', () => {
  const known = [
    'Samuel Okoro',
    'samuel.okoro@northwind.example',
    'Jürgen Weiß',
    'Anna-Lena Fields',
    'Bo Li',
    'Hans Marks',
  ]
  test.each([
    [
      'with each kind of possessive',
      "Samuel's laptop, Samuel’s phone, Samuel´s mail, Samuelʼs key, Samuel`s desk, Samuel‘s chair",
      '[name] laptop, [name] phone, [name] mail, [name] key, [name] desk, [name] chair',
    ],
    ['in the plural and after s', "the Okoros' printer, Hans' mouse", 'the [name] printer, [name] mouse'],
    [
      'in the genitive',
      'Samuels Laptop, Okoros Konto, Hans’ Maus',
      '[name] Laptop, [name] Konto, [name] Maus',
    ],
    ['in quotation marks, which stay', 'user \'Hans\' and "Samuel"', 'user \'[name]\' and "[name]"'],
    ['in capitals and in small letters', 'SAMUEL OKORO, samuel okoro', '[name], [name]'],
    ['the other way round', 'Okoro, Samuel (Okoro, S.)', '[name] ([name])'],
    ['with initials', 'S. Okoro, S.Okoro and S.O. agreed', '[name], [name] and [name] agreed'],
    ['without its umlauts', 'Juergen, Jurgen, Weiss', '[name], [name], [name]'],
    ['by each half of a hyphen', 'Anna, Lena and Anna-Lena', '[name], [name] and [name]'],
    [
      'of two letters, where it is written as one',
      'Bo asked, Li answered; bo li',
      '[name] asked, [name] answered; [name]',
    ],
    [
      'that is an everyday word, only with its capital',
      'Fields said that all fields and marks are right',
      '[name] said that all fields and marks are right',
    ],
    [
      'as a name to sign in with',
      'samuel.okoro, sokoro, OkoroS, samuel_okoro',
      '[name], [name], [name], [name]',
    ],
    ['in the name of a machine or a file', 'OKORO-laptop, samuel_cv', '[name]-laptop, [name]_cv'],
  ])('that the ticket knows, %s', (_name, text, expected) => expect(redact(text, known).text).toBe(expected))

  test.each([
    [
      'with a possessive',
      "I opened Samuel's mailbox and Oluwaseun Adeyemi's calendar",
      'I opened [name] mailbox and [name] calendar',
    ],
    [
      'behind a verb with a capital',
      "Reset Samuel's PIN. Open Nkechi's folder.",
      'Reset [name] PIN. Open [name] folder.',
    ],
    [
      'in the genitive',
      'Auf Samuels Laptop fehlt Katrins Postfach',
      'Auf [name] Laptop fehlt [name] Postfach',
    ],
    [
      'by its first name',
      'We gave Samuel access; Petra Klein has it too.',
      'We gave [name] access; [name] has it too.',
    ],
    [
      'by its first name before a noun',
      'Bei Petra Klein hat Samuel Zugriff auf den Drucker',
      'Bei [name] hat [name] Zugriff auf den Drucker',
    ],
    [
      'that is a word as well, with its surname',
      'Mark Thompson and Will Adeyemi called',
      '[name] and [name] called',
    ],
    ['by initials', 'as S. Vogel and J. R. van Dijk said', 'as [name] and J. R. van Dijk said'],
    [
      'behind a title',
      'Frau Vogel, Herrn Dr. Ziegler, Mrs. Wood',
      'Frau [name], Herrn Dr. [name], Mrs. [name]',
    ],
    [
      'behind “colleague”',
      'my colleague Nkechi and meine Kollegin Ziegler',
      'my colleague [name] and meine Kollegin [name]',
    ],
    ['that somebody gives', 'My name is Nkechi Eze.', 'My name is [name].'],
    ['after a greeting of two', 'Hi Nkechi and Bodil,\nit works', 'Hi [name] and [name],\nit works'],
    [
      'in the head of a quoted mail',
      'From: Nkechi Eze <n@x.example>\nTo: "Ziegler, Bodil"',
      'From: [name] <[email]>\nTo: "[name]"',
    ],
    [
      'of who wrote',
      'On Mon, 3 Nov 2025 at 10:12, Nkechi Eze wrote:',
      'On Mon, 3 Nov 2025 at 10:12, [name] wrote:',
    ],
    [
      'that closes a mail in one line or below',
      'LG Bodil\n\nViele Grüße\n  Nkechi Eze',
      'LG [name]\n\nViele Grüße\n  [name]',
    ],
    ['below the sign of a signature', 'It works.\n-- \nBodil Ziegler\nDesk', 'It works.\n-- \n[name]\nDesk'],
    [
      'as a mention',
      'ask @nkechi.eze, not @media or @scope/package',
      'ask [name], not @media or @scope/package',
    ],
    [
      'in folders of users',
      'C:\\Users\\neze\\AppData, /home/bodil/.ssh, C:\\Users\\Public\\a, /home/',
      'C:\\Users\\[name]\\AppData, /home/[name]/.ssh, C:\\Users\\Public\\a, /home/',
    ],
    [
      'to sign in with',
      'NORTHWIND\\neze, username: neze01, HKLM\\Software',
      'NORTHWIND\\[name], username: [name], HKLM\\Software',
    ],
    [
      'wherever it stands again',
      'Dear Nkechi,\nNkechi’s PC is new. Nkechi may have it.',
      'Dear [name],\n[name] PC is new. [name] may have it.',
    ],
  ])('of somebody unknown, %s', (_name, text, expected) => expect(redact(text, []).text).toBe(expected))

  test('that another text of the same ticket told', () =>
    expect(redact('Printer of Nkechi', [], learnNames('Dear Nkechi,')).text).toBe('Printer of [name]'))
})

describe('An address of the post is taken out', () => {
  test.each([
    ['Hauptstraße 12b, 10115 Berlin, 2. Stock', '[address], 2. Stock'],
    ['Berliner Allee 7 or 221b Baker Street, London NW1 6XE', '[address] or [address], [address]'],
  ])('%s', (text, expected) => expect(redact(text, []).text).toBe(expected))
})
