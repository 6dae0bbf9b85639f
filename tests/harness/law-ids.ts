// What the ids of the routes of the law name (intake, clocks and rehearsals with it), and bodies that would do.
import { contract } from '../../contract/index.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

const serviceBody = {
  parentId: null,
  description: 'canary',
  teamId: null,
  skills: [],
  impact: null,
  urgency: null,
  isOnSite: false,
  isRequestable: true,
}
/** Items of the law that every desk could have. */
export const lawItems = {
  service: { kind: 'service', name: 'canary service', body: serviceBody },
  form: {
    kind: 'form',
    name: 'canary form',
    body: {
      description: 'canary',
      serviceId: null,
      subject: '',
      questions: [],
      channels: ['portal'],
      completesMail: false,
    },
  },
} as const

export const lawParams: Record<string, Record<string, Kind>> = {
  'intake.missing': { number: 'ticket' },
  'intake.ask': { number: 'ticket' },
  'sla.clocks': { number: 'ticket' },
  'sla.promise': { number: 'ticket' },
  'rehearsal.get': { id: 'rehearsal' },
  'rehearsal.rows': { id: 'rehearsal' },
  'rehearsal.cancel': { id: 'rehearsal' },
  'law.get': { id: 'law' },
  'law.saveDraft': { id: 'law' },
  'law.dropDraft': { id: 'law' },
  'law.publish': { id: 'law' },
  'law.switch': { id: 'law' },
  'law.remove': { id: 'law' },
  'law.versions': { id: 'law' },
  'law.restore': { id: 'law' },
  'law.text': { id: 'law' },
}

export const lawBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'intake.ask': () => ({ fields: ['furnished'] }),
  'sla.promise': () => ({ by: null }),
  'rehearsal.start': () => ({ trials: [lawItems.service] }),
  'law.saveDraft': () => lawItems.service,
  'law.publish': () => ({ note: '' }),
  'law.switch': () => ({ mode: 'act' }),
  'law.restore': () => ({ version: 1 }),
  'law.order': () => ({ kind: 'trigger', ids: [] }),
}

/** Items of the law that are in force; the first one alone, so that it can be removed. */
export const lawThings = async (client: Client) => {
  const publish = async (item: (typeof lawItems)[keyof typeof lawItems]) => {
    const { id } = await client.call(contract.law.create, { body: item as never })
    await client.call(contract.law.publish, { params: { id }, body: {} })
    return id
  }
  return {
    law: await publish(lawItems.service),
    service: await publish(lawItems.service),
    form: await publish(lawItems.form),
    rehearsal: (
      await client.call(contract.rehearsal.start, { body: { trials: [lawItems.service] as never } })
    ).id,
  }
}
