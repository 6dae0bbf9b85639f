// What was begun and not sent, for the person or the browser that began it.
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Draft, dropDraft, type Keeper, keepDraft, loadDraft } from '../store/drafts.ts'
import type { Visit } from '../visit.ts'
import type { Form } from './read.ts'

export const draftCookie = 'handrail_draft'
const aWeek = 7 * 24 * 3600
const largest = 300_000
const keepable = /^(subject|message|name|email|for-name|for-email|article|field-[a-z0-9_-]{1,60})$/

/** null: a stranger whose browser keeps nothing here. */
export const keeperOf = (visit: Visit, request: FastifyRequest): Keeper | null => {
  if (visit.person) return { personId: visit.person.id }
  const secret = request.cookies[draftCookie] ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? { keyHash: hashOf(visit, secret) } : null
}

const hashOf = ({ workspaceId }: Visit, secret: string): Buffer =>
  createHash('sha256').update(`${workspaceId}\n${secret}`).digest()

/** A stranger's browser gets a secret of its own, which nobody else and no script can read. */
const newKeeper = (visit: Visit, reply: FastifyReply): Keeper => {
  const secret = randomBytes(32).toString('base64url')
  const secure = visit.portal.desk.config.url.startsWith('https:') ? '; Secure' : ''
  reply.header(
    'set-cookie',
    `${draftCookie}=${secret}; Path=/new; Max-Age=${aWeek}; HttpOnly; SameSite=Lax${secure}`,
  )
  return { keyHash: hashOf(visit, secret) }
}

export const readDraft = async (
  visit: Visit,
  request: FastifyRequest,
  form: string,
): Promise<Draft | null> => {
  const keeper = keeperOf(visit, request)
  return keeper
    ? visit.portal.desk.db.inWorkspace(visit.workspaceId, (tx) =>
        loadDraft(tx, visit.workspaceId, keeper, form, visit.now),
      )
    : null
}

/** Keeps nothing where nothing was typed. `withFiles`: they were sent along. */
export const keepTyped = async (
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Form,
  formId: string,
  withFiles: boolean,
): Promise<boolean> => {
  const fields = Object.fromEntries(
    form.fields.filter(([name, value]) => keepable.test(name) && value.trim() !== ''),
  )
  if (Object.keys(fields).length === 0 && form.files.length === 0) return false
  if (JSON.stringify(fields).length > largest) return false
  const keeper = keeperOf(visit, request) ?? newKeeper(visit, reply)
  const files = form.files.map(({ name, type, size, hash }) => ({ name, type, size, hash }))
  await visit.portal.desk.db.inWorkspace(visit.workspaceId, (tx) =>
    keepDraft(
      tx,
      visit.workspaceId,
      keeper,
      { form: formId, fields, ...(withFiles ? { files } : {}) },
      visit.now,
    ),
  )
  return true
}

export const forgetDraft = async (visit: Visit, request: FastifyRequest, form: string): Promise<void> => {
  const keeper = keeperOf(visit, request)
  if (keeper)
    await visit.portal.desk.db.inWorkspace(visit.workspaceId, (tx) =>
      dropDraft(tx, visit.workspaceId, keeper, form),
    )
}
