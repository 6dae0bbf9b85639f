// Follows the event log: whatever happened to articles, what differs from what is published is indexed anew.
import type { Reaction } from '../../../platform/module.ts'
import { refreshAnswers } from './refresh.ts'

export const followArticles: Reaction = {
  name: 'answers',
  types: 'all',
  react: async (desk, workspaceId, events) => {
    if (events.some((e) => e.subjectType === 'article')) await refreshAnswers(desk, workspaceId)
  },
}
