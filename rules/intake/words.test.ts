// Forms in the reader's language, and their tiles.
import { expect, test } from 'vitest'
import type { Form } from './form.ts'
import { formIn, tileOf } from './words.ts'

const body: Form = {
  description: 'Laptops and phones\nNot printers',
  serviceId: null,
  subject: 'Broken device',
  questions: [
    { key: 'device', label: 'Which device?', help: 'One of ours', isRequired: true, askedWhen: null },
    { key: 'serial', label: '', help: '', isRequired: false, askedWhen: null },
  ],
  channels: ['portal'],
  completesMail: false,
  words: {
    de: {
      name: 'Ein Gerät ist defekt',
      questions: { device: { label: 'Welches Gerät?', help: '', options: { Phone: 'Telefon', Laptop: '' } } },
    },
    ar: {},
  },
}
const form = { id: 'f', name: 'A device is broken', body }

test('what is translated stands in its place, all else stays as it is', () => {
  const german = formIn(form, 'de')
  expect(german).toMatchObject({ id: 'f', name: 'Ein Gerät ist defekt' })
  expect(german.body.subject).toBe('Broken device')
  expect(german.body.questions).toEqual([
    {
      key: 'device',
      label: 'Welches Gerät?',
      help: 'One of ours',
      isRequired: true,
      askedWhen: null,
      options: { Phone: 'Telefon' },
    },
    body.questions[1],
  ])
  expect(formIn(form, 'fr')).toBe(form)
  expect(formIn(form, 'ar').body).toMatchObject({ description: body.description, subject: body.subject })
})

test('a tile has what was chosen, else what follows from the words', () => {
  expect(tileOf(form)).toEqual({ icon: 'laptop', name: 'A device is broken', about: 'Laptops and phones' })
  expect(tileOf(formIn(form, 'ar'))).toEqual(tileOf(form))
  const chosen = {
    ...form,
    body: { ...body, tile: { icon: 'wrench', name: 'Broken?', about: 'We mend it' } },
  } as const
  expect(tileOf(chosen)).toEqual({ icon: 'wrench', name: 'Broken?', about: 'We mend it' })
})

test('a tile in another language says what is written there before what it says in its own', () => {
  const tile = { icon: 'wrench', name: 'Broken?', about: 'We mend it' } as const
  const chosen = { ...form, body: { ...body, tile } }
  expect(tileOf(formIn(chosen, 'de'))).toEqual({
    icon: 'wrench',
    name: 'Ein Gerät ist defekt',
    about: 'We mend it',
  })
  const rare = { ...form, body: { ...body, words: { ar: { name: 'جهاز معطّل', description: 'حواسيب' } } } }
  expect(tileOf(formIn(rare, 'ar'))).toEqual({ icon: 'laptop', name: 'جهاز معطّل', about: 'حواسيب' })
  const said = { ...body, tile, words: { de: { tile: { name: 'Kaputt?' } } } }
  expect(tileOf(formIn({ ...form, body: said }, 'de')).name).toBe('Kaputt?')
})
