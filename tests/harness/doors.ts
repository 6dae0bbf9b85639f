// One desk for all tests of a file, opened before the first and closed after the last.
import { afterAll, beforeAll } from 'vitest'
import { type Door, type Opening, openDoor } from '../door.ts'

export const doorForAll = (opening: Opening = {}): Door => {
  let opened: Door | null = null
  beforeAll(async () => {
    opened = await openDoor(opening)
  })
  afterAll(() => opened?.close())
  return new Proxy({} as Door, {
    get: (_, name) => {
      if (!opened) throw new Error('the desk opens before the first test, not while tests are collected')
      return Reflect.get(opened, name)
    },
  })
}
