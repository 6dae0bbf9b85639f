// Tickets as tests need them: opened over the API by somebody of the team for a requester.
import type { z } from 'zod'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { type CastPerson, jane } from '../cast/people.ts'
import type { Client } from './client.ts'

type Input = z.input<typeof contract.tickets.create.body & z.ZodType>

export const openFor = (
  client: Client,
  requester: CastPerson = jane,
  more: Partial<Input> = {},
): Promise<Ticket> =>
  client.call(contract.tickets.create, {
    body: {
      subject: 'The scanner at gate 4 stopped',
      body: 'It beeps twice and shows nothing.',
      requester: { email: requester.email },
      ...more,
    },
  })
