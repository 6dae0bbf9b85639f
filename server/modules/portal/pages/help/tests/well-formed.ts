// Whether a text is XML: every opened element is closed, and no text holds a bare ampersand or bracket.
import { expect } from 'vitest'

const element = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g

export const expectWellFormed = (xml: string): void => {
  const open: string[] = []
  const rest = xml
    .replace(/<\?xml[^?]*\?>/, '')
    .replaceAll(element, (_, end: string, name: string, _more: string, self: string) => {
      if (end) expect(open.pop()).toBe(name)
      else if (!self) open.push(name)
      return ''
    })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/)
}
