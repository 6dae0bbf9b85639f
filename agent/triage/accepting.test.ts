// What accepting a ticket says to the desk.
import { expect, test } from 'vitest'
import type { TriageItem } from '../../contract/dispatch.ts'
import { accepting, type Choice, choiceOf } from './accepting.ts'

const item = {
  ticket: { team: { id: 'network' }, priority: 'normal', service: null },
  suggestion: { person: { id: 'ana' } },
  proposedService: { id: 'vpn' },
} as TriageItem
const said = (choice: Choice, of: TriageItem = item) => accepting(choiceOf(of, undefined, choice), choice)

test('untouched: whoever is proposed, in the service its words point to', () =>
  expect(said({})).toEqual({ verdict: 'accept', asSuggested: true, serviceId: 'vpn' }))
test('nobody is proposed: accepted all the same', () =>
  expect(said({}, { ...item, suggestion: null })).toMatchObject({ asSuggested: false }))
test('another person is named', () =>
  expect(said({ personId: 'ben' })).toMatchObject({ asSuggested: false, personId: 'ben' }))
test('another team drops the proposal', () =>
  expect(said({ teamId: 'workplace' })).toMatchObject({
    asSuggested: false,
    teamId: 'workplace',
    personId: null,
  }))
test('a priority is only said where it was chosen', () =>
  expect(said({ priority: 'high' })).toMatchObject({ priority: 'high' }))
