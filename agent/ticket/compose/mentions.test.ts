// Who is mentioned in a note.
import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

const ben = '0198c0de-0000-7000-8000-000000000001'
const mention = (id: string) => `<span data-mention="${id}">@Ben Carter</span>`

test('each person is mentioned once, however often they are named', () =>
  expect(mentionsIn(`<p>${mention(ben)} and ${mention(ben)}</p>`)).toEqual([ben]))
test('words that only look like a mention mention nobody', () =>
  expect(mentionsIn('<p>@Ben data-mention="x"</p>')).toEqual([]))
