// A condition from text or JSON, given back in both.
import { contract } from '../../../contract/index.ts'
import { tidy } from '../../../rules/conditions/index.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { implement } from '../../platform/http/implement.ts'
import { needSound, readText, writeTexts } from './text.ts'

export const conditionRoutes = [
  implement(contract.views.judge, ({ desk, workspaceId, body }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const sound =
        body.condition === undefined
          ? await readText(tx, workspaceId, body.text ?? '', 'body.text')
          : await needSound(tx, workspaceId, body.condition, 'body.condition')
      if (isRefusal(sound)) return sound
      const condition = tidy(sound.condition)
      const [text = ''] = await writeTexts(tx, workspaceId, [condition])
      return { condition, text }
    }),
  ),
]
