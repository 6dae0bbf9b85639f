// What counts as ground that is missing for a while, and what is a bug of ours.
import { open } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { expect, test } from 'vitest'
import { isGone } from './outage.ts'

test('a socket that is not there is a database out of reach', async () => {
  const error = await new Promise<Error>((done) => createConnection('/nowhere/at/all').once('error', done))
  expect(isGone(error)).toBe(true)
})

test('a file that is not there says nothing about the database', async () => {
  const error = await open('/nowhere/at/all').catch((cause: Error) => cause)
  expect(error).toBeInstanceOf(Error)
  expect(isGone(error as Error)).toBe(false)
})
