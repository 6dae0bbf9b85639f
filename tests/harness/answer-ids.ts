// What the ids of answers' routes name, and bodies that would do; one of each thing in a workspace.
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/ids.ts'
import { fjord } from '../cast/people.ts'
import type { Door } from '../door.ts'
import { publishArticles } from './articles.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

export const answerParams: Record<string, Record<string, Kind>> = {
  'answers.ofTicket': { number: 'ticket' },
  'answers.link': { number: 'ticket', article: 'article' },
  'answers.unlink': { number: 'ticket', article: 'article' },
  'answers.use': { number: 'article' },
  'answers.changeSynonym': { id: 'synonym' },
  'answers.removeSynonym': { id: 'synonym' },
  'answers.gap': { id: 'gap' },
  'answers.changeGap': { id: 'gap' },
}

export const answerBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'answers.link': () => ({ kind: 'sent' }),
  'answers.changeSynonym': (n) => ({ words: [`canary${n}`, `other${n}`] }),
  'answers.changeGap': (n) => ({ note: `Note ${n}` }),
}

export const answerThings = async (door: Door, client: Client, workspaceId: string) => {
  // By its number, like a ticket; of one workspace it cannot be mistaken for the other's.
  const article = workspaceId === fjord.id ? 900_001 : 800_001
  await publishArticles(door, workspaceId, [{ number: article, title: 'canary article', body: 'canary' }])
  const synonym = await client.call(contract.answers.addSynonym, { body: { words: ['canary', 'bird'] } })
  const gap = newId()
  const at = iso(door.clock.now())
  await door.db.inWorkspace(workspaceId, (tx) =>
    tx
      .insertInto('answer_gap')
      .values({
        workspace_id: workspaceId,
        id: gap,
        kind: 'search',
        key: 'canary search',
        words: ['canary search'],
        size: 3,
        settled_size: null,
        article_id: null,
        taken_by: null,
        found_at: at,
        seen_at: at,
        changed_at: at,
      })
      .execute(),
  )
  return { article: String(article), synonym: synonym.id, gap }
}
