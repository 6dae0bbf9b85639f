// What an action begins with when it is added.
import type { Action } from '../../../rules/automation/rule.ts'

/** Items of the law there are to choose from. */
export interface Choices {
  approval: readonly { id: string }[]
  workflow: readonly { id: string }[]
  webhook: readonly { id: string }[]
}

export const firstAction = (kind: Action['do'], choices: Choices): Action => {
  switch (kind) {
    case 'set':
      return { do: 'set' }
    case 'raise':
      return { do: 'raise', steps: 1 }
    case 'notify':
      return { do: 'notify', to: ['assignee'], words: '' }
    case 'reply':
      return { do: 'reply', words: '' }
    case 'note':
      return { do: 'note', words: '' }
    case 'create':
      return { do: 'create', what: 'task', subject: '', words: '', teamId: null, assigneeId: null }
    case 'approval':
      return { do: 'approval', approvalId: choices.approval[0]?.id ?? '' }
    case 'workflow':
      return { do: 'workflow', workflowId: choices.workflow[0]?.id ?? '' }
    case 'webhook':
      return { do: 'webhook', webhookId: choices.webhook[0]?.id ?? '' }
    case 'escalate':
      return { do: 'escalate', to: 'lead', words: '', raise: false }
    case 'hand_over':
      return { do: 'hand_over', teamId: null, tier: 2, words: '' }
    case 'route':
      return { do: 'route' }
    case 'promise':
      return { do: 'promise', minutes: 240 }
    case 'snooze':
      return { do: 'snooze', hours: 24 }
    case 'wait':
      return { do: 'wait', minutes: 60 }
  }
}
