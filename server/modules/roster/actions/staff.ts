// Changing what somebody of the team knows, takes, and who stands in for them.
import type { StaffProfile } from '../../../../contract/roster.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, tell } from '../by.ts'
import { handOverQueue } from '../hand-over.ts'
import { needThere, needVersion } from '../need.ts'
import { showStaff } from '../show/staff.ts'
import { lockStaff, saveSkills, updateStaff } from '../store/staff.ts'

export type StaffChange = {
  [K in 'languages' | 'outOfOffice' | 'tier' | 'skills' | 'siteId' | 'capacity' | 'weights']?:
    | StaffProfile[K]
    | undefined
} & { deputyId?: string | null | undefined }

const missing = refuse('not_found', 'There is nobody of the team with this id.')

export const showOne = async (tx: Tx, { desk, workspaceId }: Omit<By, 'actor'>, id: string) => {
  const [profile] = await showStaff(tx, workspaceId, desk.clock.now(), { personIds: [id] })
  if (!profile) throw new Refused(missing)
  return profile
}

export const changeStaff = (
  by: By,
  personId: string,
  input: StaffChange,
  version: number | null,
): Promise<StaffProfile> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await showOne(tx, by, personId)
    await judge(tx, by.workspaceId, personId, input)
    const before = await lockStaff(tx, by.workspaceId, personId)
    needVersion(version, before.version, 'The profile')
    const fields = Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([key]) => key)
    if (fields.length === 0) return showOne(tx, by, personId)
    const out = input.outOfOffice
    await updateStaff(tx, by.workspaceId, personId, {
      ...(input.tier === undefined ? {} : { tier: input.tier }),
      ...(input.siteId === undefined ? {} : { site_id: input.siteId }),
      ...(input.languages === undefined ? {} : { languages: [...new Set(input.languages)] }),
      ...(input.capacity === undefined ? {} : { capacity: input.capacity }),
      ...(input.weights === undefined ? {} : { weights: JSON.stringify(input.weights) }),
      ...(input.deputyId === undefined ? {} : { deputy_id: input.deputyId }),
      ...(out === undefined ? {} : outColumns(out, before.out_from, before.handed_over_at)),
    })
    if (input.skills) await saveSkills(tx, by.workspaceId, personId, input.skills)
    if (out?.handsOver)
      await scheduleJob(tx, {
        workspaceId: by.workspaceId,
        queue: handOverQueue,
        key: personId,
        runAt: Temporal.Instant.from(out.from),
      })
    await tell(tx, by, {
      subjectType: 'staff',
      subjectId: personId,
      type: 'staff.changed',
      data: { personId, fields },
    })
    return showOne(tx, by, personId)
  })

/** An absence that begins at the same time as before was handed over already. */
const outColumns = (out: StaffProfile['outOfOffice'], from: string | null, handed: string | null) => ({
  out_from: out?.from ?? null,
  out_to: out?.to ?? null,
  out_words: out?.words ?? '',
  out_hands_over: out?.handsOver ?? false,
  handed_over_at: out && from !== null && Date.parse(out.from) === Date.parse(from) ? handed : null,
})

const judge = async (tx: Tx, workspaceId: string, personId: string, input: StaffChange): Promise<void> => {
  await needThere(tx, workspaceId, [
    { field: 'body.deputyId', what: 'person', id: input.deputyId },
    { field: 'body.siteId', what: 'site', id: input.siteId },
    ...(input.skills ?? []).map((s, i) => ({
      field: `body.skills.${i}.skillId`,
      what: 'skill' as const,
      id: s.skillId,
    })),
  ])
  const twice = (input.skills ?? []).findIndex(
    (s, i, all) => all.findIndex((other) => other.skillId === s.skillId) < i,
  )
  const faults = [
    ...(twice < 0 ? [] : [{ field: `body.skills.${twice}.skillId`, message: 'is named twice' }]),
    ...(input.deputyId === personId ? [{ field: 'body.deputyId', message: 'must be somebody else' }] : []),
  ]
  if (faults.length > 0) throw new Refused(refuse('invalid', 'The profile cannot be kept so.', { faults }))
}
