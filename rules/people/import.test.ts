// Lists of people: headings are understood, rows are read, what is hostile is refused with its reason.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldDefinition } from '../fields/definition.ts'
import { guessColumns, judgeColumns, type Meaning } from './import-columns.ts'
import { readRow } from './import-row.ts'
import { tellingLocalPart } from './likeness.ts'
import { isNumber, plainNumber } from './phone.ts'

test('headings of common exports are understood, in English and German', () => {
  expect(
    guessColumns(['Vorname', 'Nachname', 'E-Mail-Adresse', 'Firma', 'Mobil', 'Telefon', 'Schuhgröße'], []),
  ).toEqual(['firstName', 'lastName', 'email', 'organisation', 'phone', 'phone', null])
  expect(guessColumns(['Name', 'Email', 'E-mail', 'Name'], [])).toEqual(['name', 'email', 'email2', null])
  expect(guessColumns(['Cost centre'], [{ key: 'cost_centre', name: 'Kostenstelle' }])).toEqual([
    'field:cost_centre',
  ])
})

test('columns without an address, or twice the same, are told', () => {
  expect(judgeColumns(['name'], [])).toHaveLength(1)
  expect(judgeColumns(['email', 'name', 'name'], [])).toEqual(['Two columns are called name.'])
  expect(judgeColumns(['email', 'phone', 'phone', 'field:a'], ['a'])).toEqual([])
  expect(judgeColumns(['email', 'field:b'], ['a'])).toHaveLength(1)
})

const columns: Meaning[] = ['name', 'email', 'phone', 'title', 'vip', 'email2', 'field:floor']
const floor: FieldDefinition = {
  key: 'floor',
  name: 'Floor',
  kind: 'choice',
  options: ['Ground', 'First'],
  shownWhen: null,
  requiredOnSolve: false,
  isArchived: false,
}
const read = (...cells: string[]) => readRow(cells, columns, [floor])

test('a row is read', () => {
  expect(
    read(
      ' Jane\u0007 Miller',
      'Jane@Northwind.example',
      '0044 20 7946 0018',
      'Buyer',
      'yes',
      'a@b.example; x',
      'first',
    ),
  ).toEqual({
    row: {
      email: 'jane@northwind.example',
      name: 'Jane Miller',
      furtherEmails: ['a@b.example'],
      phones: ['+442079460018'],
      organisation: '',
      domains: [],
      title: 'Buyer',
      language: null,
      note: '',
      isVip: true,
      fields: { floor: 'First' },
    },
    faults: [{ field: 'email2', message: 'cannot be read: x' }],
  })
})

test.each([['=HYPERLINK("http://evil.example")'], ['@SUM(1+1)*cmd|calc'], ['+cmd|calc'], ["'=1+1"]])(
  'what begins like a formula is no name: %j',
  (name) => {
    const { faults } = read(name, 'jane@northwind.example')
    expect(faults[0]?.message).toContain('begins like a formula')
  },
)

test('a disarmed number is a number again', () => {
  expect(read('J', 'j@n.example', "'+44 20 7946 0018")).toMatchObject({ row: { phones: ['+442079460018'] } })
})

test.each([[''], ['jane'], ['jane@'], ['jane@northwind'], ['=x@y.example'], ['a b@c.example']])(
  'without an address nobody is known: %j',
  (email) => {
    expect(read('Jane', email)).not.toHaveProperty('row')
  },
)

test('whatever a cell holds, reading it ends without a fault of ours and without control characters in a name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (cells) => {
      const outcome = readRow(['x', 'a@b.example', ...cells].slice(0, 9), columns, [floor])
      if ('row' in outcome) expect(outcome.row.title).not.toMatch(/\p{Cc}/u)
    }),
  )
})

test.each([
  ['+44 (0)20 7946-0018', '+442079460018'],
  ['0044 20 7946 0018', '+442079460018'],
  ['020 7946 0018', '02079460018'],
])('%s is the number %s', (written, plain) => {
  expect(isNumber(written)).toBe(true)
  expect(plainNumber(written)).toBe(plain)
})

test.each([
  ['jane.miller@northwind.example', 'jane.miller'],
  ['jane_miller+x@home.example', 'jane_miller'],
  ['jane@home.example', null],
  ['service.desk@northwind.example', null],
])('%s tells %s', (email, local) => {
  expect(tellingLocalPart(email)).toBe(local)
})
