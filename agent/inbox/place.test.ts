// Where the person is in a list while its rows come and go.
import { beforeEach, describe, expect, test } from 'vitest'
import {
  extend,
  isMany,
  placeStore,
  selectMatching,
  setPlace,
  showRows,
  step,
  targets,
  toggle,
} from './place.ts'

beforeEach(() =>
  setPlace({ rows: [1, 2, 3, 4], hasMore: false, cursor: 2, selected: new Set(), allBut: null, open: null }),
)

describe('the cursor', () => {
  test('goes one row down and up, and stops at both ends', () => {
    step(1)
    expect(placeStore.get().cursor).toBe(3)
    step(99)
    expect(placeStore.get().cursor).toBe(4)
    step(-99)
    expect(placeStore.get().cursor).toBe(1)
  })
  test('stays in its place when its row leaves, and takes the next one', () => {
    showRows([1, 3, 4], false)
    expect(placeStore.get().cursor).toBe(3)
  })
  test('takes the last row when the last one leaves', () => {
    setPlace({ cursor: 4 })
    showRows([1, 2, 3], false)
    expect(placeStore.get().cursor).toBe(3)
  })
  test('stays on its row when others come above it', () => {
    showRows([9, 8, 1, 2, 3, 4], false)
    expect(placeStore.get().cursor).toBe(2)
  })
})

describe('a change is about', () => {
  test('the row under the cursor', () => expect(targets()).toEqual([2]))
  test('the open ticket before the cursor', () => {
    setPlace({ open: 4 })
    expect(targets()).toEqual([4])
  })
  test('the selected ones before all else', () => {
    toggle(1)
    extend(1)
    expect(targets()).toEqual([1, 2])
  })
})

describe('all that match are selected', () => {
  test('and rows that load later with them', () => {
    selectMatching()
    showRows([1, 2, 3, 4, 5], true)
    expect([...placeStore.get().selected]).toEqual([1, 2, 3, 4, 5])
    expect(isMany()).toBe(true)
  })
  test('but those that are taken out again', () => {
    selectMatching()
    toggle(3)
    showRows([1, 2, 3, 4, 5], true)
    expect([...placeStore.get().selected]).toEqual([1, 2, 4, 5])
    expect([...(placeStore.get().allBut ?? [])]).toEqual([3])
    toggle(3)
    expect(placeStore.get().allBut?.size).toBe(0)
  })
})
