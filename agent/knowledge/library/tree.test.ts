// Collections as a tree.
import { expect, test } from 'vitest'
import type { Collection } from '../../../contract/knowledge.ts'
import { branchesOf, pathOf, withinOf } from './tree.ts'

const one = (id: string, parentId: string | null, position: number): Collection => ({
  id,
  parentId,
  position,
  slug: id,
  icon: '',
  names: { en: id },
  descriptions: {},
  audience: { who: 'everyone', organisationIds: [], roles: [], brandIds: [] },
  articles: 0,
  version: 1,
})
const all = [one('b', null, 1), one('a', null, 0), one('a2', 'a', 1), one('a1', 'a', 0), one('x', 'gone', 2)]

test('parents come before their children, siblings by position', () =>
  expect(branchesOf(all).map(({ collection, depth }) => `${depth}${collection.id}`)).toEqual([
    '0a',
    '1a1',
    '1a2',
    '0b',
    '0x',
  ]))
test('where one lies is said by its path', () =>
  expect(pathOf(all, one('a1', 'a', 0), ({ id }) => id)).toBe('a › a1'))
test('a collection cannot move below itself', () =>
  expect([...withinOf([...all, one('a11', 'a1', 0)], 'a')].sort()).toEqual(['a', 'a1', 'a11', 'a2']))
