// An intake form in the reader's language, and its tile in the catalogue.
//
// Policy. A form is written in the desk's own language; of another one each text that is there stands in its place, and
// what was not translated stays as it is. Answers are kept as the field has them, whatever they are called.
// Example: "A device is broken" with words for `de` and no help there → a German reader meets "Ein Gerät ist defekt"
// with the English help.
import { catalogueIcon, type TileIcon } from '../portal/icon.ts'
import type { Form, FormQuestion, FormTile, FormWords } from './form.ts'

interface Named {
  name: string
  body: Form
}

export const formIn = <T extends Named>(form: T, language: string): T => {
  const words = form.body.words?.[language]
  if (!words) return form
  const { name, body } = form
  return {
    ...form,
    name: words.name || name,
    body: {
      ...body,
      description: words.description || body.description,
      subject: words.subject || body.subject,
      tile: { ...tileIn(body.tile, words), icon: iconOf(form) },
      questions: body.questions.map((question) => questionIn(question, words)),
    },
  }
}

/** A tile's own words speak the form's language: in another one they go before what it says there only if they are there too. */
const tileIn = (tile: FormTile | undefined, { name, description, tile: said }: FormWords): FormTile => ({
  ...tile,
  name: said?.name || name || tile?.name || '',
  about: said?.about || firstLine(description ?? '') || tile?.about || '',
})

const questionIn = (question: FormQuestion, words: FormWords): FormQuestion => {
  const said = words.questions?.[question.key]
  if (!said) return question
  return {
    ...question,
    label: said.label || question.label,
    help: said.help || question.help,
    options: { ...question.options, ...named(said.options ?? {}) },
  }
}

const named = (options: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(options).filter(([, name]) => name !== ''))

export interface Tile {
  icon: TileIcon
  name: string
  about: string
}

/** It follows from the desk's own words, so that a tile looks the same in every language. */
const iconOf = ({ name, body }: Named): TileIcon => body.tile?.icon ?? catalogueIcon(name, body.description)

export const tileOf = ({ name, body }: Named): Tile => ({
  icon: iconOf({ name, body }),
  name: body.tile?.name || name,
  about: body.tile?.about || firstLine(body.description),
})

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
