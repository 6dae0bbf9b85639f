// Where a ticket stands in the catalogue: its service, form and site, and what follows from them.
import type { FieldChanges } from '../../../rules/fields/values.ts'
import { defaultsOf } from '../../../rules/intake/defaults.ts'
import { missingQuestions } from '../../../rules/intake/missing.ts'
import { type Fault, refuse } from '../../../rules/refusal.ts'
import type { Level } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { currentLaw } from '../law/index.ts'

export interface Named {
  serviceId?: string | null | undefined
  formId?: string | null | undefined
  siteId?: string | null | undefined
}

export interface Placed {
  serviceId: string | null
  formId: string | null
  siteId: string | null
  /** By the service, where nobody said otherwise. */
  teamId: string | null
  impact: Level | null
  urgency: Level | null
}

const nowhere: Placed = {
  serviceId: null,
  formId: null,
  siteId: null,
  teamId: null,
  impact: null,
  urgency: null,
}

/** Of a new ticket. Throws Refused where something is not there, or a question of the form has no answer. */
export const placeNew = async (
  tx: Tx,
  workspaceId: string,
  input: Named & { subject: string; fields?: FieldChanges | undefined; isUnasked?: boolean | undefined },
  now: Temporal.Instant,
): Promise<Placed> => {
  if (!input.serviceId && !input.formId && !input.siteId) return nowhere
  await needPlaces(tx, workspaceId, input)
  const { law, hours, catalogue } = await currentLaw(tx, workspaceId)
  const form = law.form.find((f) => f.id === input.formId)
  const serviceId = input.serviceId ?? form?.body.serviceId ?? null
  if (form && !input.isUnasked) {
    const given = Object.entries(input.fields ?? {}).filter(([, value]) => value !== null)
    const facts = { subject: input.subject, fields: Object.fromEntries(given) as Record<string, string> }
    const missing = missingQuestions(form.body, facts, { hours, catalogue }, iso(now))
    if (missing.length > 0)
      throw new Refused(
        refuse('invalid', `"${form.name}" needs more answers.`, {
          faults: missing.map(({ key, label }) => ({
            field: `body.fields.${key}`,
            message: `must be answered${label ? `: ${label}` : ''}`,
          })),
        }),
      )
  }
  const known = serviceId === null ? null : defaultsOf(law, serviceId)
  return {
    serviceId,
    formId: input.formId ?? null,
    siteId: input.siteId ?? null,
    teamId: known?.teamId ?? null,
    impact: known?.impact ?? null,
    urgency: known?.urgency ?? null,
  }
}

/** Throws Refused naming each that is not there. */
export const needPlaces = async (tx: Tx, workspaceId: string, named: Named): Promise<void> => {
  const faults: Fault[] = []
  if (named.serviceId || named.formId) {
    const { law } = await currentLaw(tx, workspaceId)
    if (named.serviceId && !law.service.some((s) => s.id === named.serviceId))
      faults.push({ field: 'body.serviceId', message: 'names no service that is published' })
    if (named.formId && !law.form.some((f) => f.id === named.formId))
      faults.push({ field: 'body.formId', message: 'names no form that is published' })
  }
  if (named.siteId) {
    const site = await tx
      .selectFrom('site')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', named.siteId)
      .executeTakeFirst()
    if (!site) faults.push({ field: 'body.siteId', message: 'names no site of this workspace' })
  }
  if (faults.length > 0) throw new Refused(refuse('invalid', 'It cannot stand there.', { faults }))
}
