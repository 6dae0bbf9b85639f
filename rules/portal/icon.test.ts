// The icon of a service follows from its words.
import { expect, test } from 'vitest'
import { catalogueIcon } from './icon.ts'

test.each([
  ['New laptop', '', 'laptop'],
  ['Zugang zum WLAN', '', 'wifi'],
  ['Drucker', 'Er druckt nicht', 'printer'],
  ['Password', 'for your laptop', 'key-round'],
  ['Help', 'The meeting room', 'presentation'],
  ['A happy day', '', 'life-buoy'],
  ['', '', 'life-buoy'],
])('"%s" (%s) is shown as %s', (name, description, icon) => {
  expect(catalogueIcon(name, description)).toBe(icon)
})
