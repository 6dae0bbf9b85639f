// Services as a tree.
import { expect, test } from 'vitest'
import type { LawItem } from '../../../contract/law.ts'
import { isWithin, pathOf, treeOf } from './tree.ts'

const service = (id: string, parentId: string | null): LawItem =>
  ({ id, name: id, draft: null, body: { parentId } }) as unknown as LawItem

const items = [
  service('printers', 'hardware'),
  service('hardware', null),
  service('lasers', 'printers'),
  service('payroll', null),
  service('lost', 'gone'),
]

test('each stands below the one it belongs to', () => {
  expect(treeOf(items).map(({ item, depth }) => `${depth} ${item.id}`)).toEqual([
    '0 hardware',
    '1 printers',
    '2 lasers',
    '0 payroll',
    '0 lost',
  ])
})

test('a circle loses none', () => {
  const circle = [service('one', 'two'), service('two', 'one')]
  expect(treeOf(circle).map(({ item }) => item.id)).toEqual(['one', 'two'])
  expect(isWithin(circle, 'one', 'three')).toBe(false)
})

test('what is within, and the path to it', () => {
  expect(isWithin(items, 'lasers', 'hardware')).toBe(true)
  expect(isWithin(items, 'payroll', 'hardware')).toBe(false)
  expect(pathOf(items, items[2] as LawItem)).toBe('hardware › printers › lasers')
})
