// Conditions as groups of rows, and back.
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../rules/conditions/ast.ts'
import { conditionFrom, groupOf, isGroup, replaced } from './tree.ts'

const open: Condition = { field: 'status', op: 'is', value: 'open' }
const vpn: Condition = { field: 'tag', op: 'is', value: 'vpn' }

describe('the visual form of a condition', () => {
  test.each<[string, Condition]>([
    ['all of', { all: [open, vpn] }],
    ['one of', { any: [open, vpn] }],
    ['none of', { not: { any: [open, vpn] } }],
    ['not all of', { not: { all: [open, vpn] } }],
    ['groups in groups', { all: [open, { any: [vpn, { not: { any: [open] } }] }] }],
    ['a group turned round twice', { not: { any: [{ not: { any: [open, vpn] } }] } }],
  ])('gives %s back as it was', (_name, condition) => {
    expect(conditionFrom(groupOf(condition))).toEqual(condition)
  })
  test('of one test is a group with one row', () => {
    expect(conditionFrom(groupOf(open))).toEqual({ all: [open] })
  })
  test('of one test turned round says that none holds', () => {
    expect(conditionFrom(groupOf({ not: open }))).toEqual({ not: { any: [open] } })
  })
})

describe('a part', () => {
  test('is replaced wherever it lies, and the rest stays', () => {
    const group = groupOf({ all: [open, { any: [vpn] }] })
    const inner = group.parts[1]
    if (!inner || !isGroup(inner)) throw new Error('there is a group in it')
    const row = inner.parts[0]
    expect(conditionFrom(replaced(group, row?.id ?? '', null))).toEqual({ all: [open, { any: [] }] })
  })
})
