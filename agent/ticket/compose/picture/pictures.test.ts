// Pictures inside a text.
import { expect, test } from 'vitest'
import { picturesIn, withFiles } from './pictures.ts'

const html = '<p>See <img data-file="a1-screen.png" alt="a1-screen.png"> here</p>'

test('a text knows which files stand in it', () => expect([...picturesIn(html)]).toEqual(['a1-screen.png']))
test('it is sent with the place of the file among those that go along', () =>
  expect(withFiles(html, [{ name: 'way.txt' }, { name: 'a1-screen.png' }])).toBe(
    '<p>See <img src="cid:file-1" alt="a1-screen.png"> here</p>',
  ))
test('a picture whose file is gone is left out', () => expect(withFiles(html, [])).toBe('<p>See  here</p>'))
