// Tells open workspaces that an article changed: who has it open asks again, before saving over somebody's words.
import type { FastifyInstance } from 'fastify'
import type { LiveMessage } from '../../../contract/live.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Desk } from '../../platform/desk.ts'
import type { LiveReaction } from '../../platform/module.ts'
import { sendToAll } from '../tickets/index.ts'

type Changed = Extract<LiveMessage, { type: 'articles' }>['items'][number]

const prefix = 'draft:'

/** A draft is saved too often for the log of events; whichever process the browsers hang on, they hear of it. */
export const hintDraft = (desk: Desk, workspaceId: string, { number, language, draftVersion }: Draft): void =>
  desk.hints.say(workspaceId, `${prefix}${number}:${language}:${draftVersion}`)

interface Draft {
  number: number
  language: string
  draftVersion: number
}

export const liveDrafts = (app: FastifyInstance, desk: Desk): void => {
  const stop = desk.hints.onSay((workspaceId, word) => {
    const [, number, language = '', version] = /^draft:(\d+):([A-Za-z-]+):(\d+)$/.exec(word) ?? []
    if (number === undefined) return
    tell(workspaceId, [{ number: Number(number), draft: { language, version: Number(version) } }])
  })
  app.addHook('onClose', async () => stop())
}

export const liveArticles: LiveReaction = {
  name: 'articles-live',
  see: async (desk, workspaceId, events) => {
    const ids = [...new Set(events.filter((e) => e.subjectType === 'article').map((e) => e.subjectId))]
    if (ids.length === 0) return
    const rows = await desk.db.inWorkspace(workspaceId, (tx) =>
      tx
        .selectFrom('article')
        .select('number')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', anyOf(ids, 'uuid'))
        .execute(),
    )
    tell(
      workspaceId,
      rows.map(({ number }) => ({ number, draft: null })),
    )
  },
}

const tell = (workspaceId: string, items: Changed[]): void =>
  sendToAll(workspaceId, { type: 'articles', items })
