// Kinds of states and what places wait for, in words people read.
import {
  CircleStop,
  ClipboardList,
  Hourglass,
  ListTodo,
  type LucideIcon,
  Split,
  Stamp,
  Zap,
} from 'lucide-react'
import type { WorkflowRun } from '../../contract/workflows.ts'
import type { WorkflowState } from '../../rules/workflow/definition.ts'
import { t } from '../locales/i18n.ts'

interface Face {
  name: string
  about: string
  Icon: LucideIcon
}
const faces: Record<WorkflowState['kind'], Face> = {
  form: { name: 'Questions', about: 'Asks the requester or the team for something', Icon: ClipboardList },
  work: { name: 'Tasks', about: 'Tasks for people and teams', Icon: ListTodo },
  approval: { name: 'Approval', about: 'Somebody has to agree', Icon: Stamp },
  act: { name: 'Actions', about: 'Does what rules can do', Icon: Zap },
  wait: { name: 'Wait', about: 'Goes on after a time', Icon: Hourglass },
  parallel: { name: 'Side by side', about: 'Several parts at once', Icon: Split },
  end: { name: 'End', about: 'This way ends here', Icon: CircleStop },
}
export const stateKinds = Object.keys(faces) as WorkflowState['kind'][]
export const kindFace = (kind: string): Face => {
  const face = faces[kind as WorkflowState['kind']] ?? faces.end
  return { ...face, name: t(face.name), about: t(face.about) }
}

const waits: Record<WorkflowRun['places'][number]['waits'], string> = {
  answers: 'Waits for answers',
  tasks: 'Waits for tasks',
  approval: 'Waits for an approval',
  actions: 'Is at work',
  time: 'Waits',
  parts: 'Waits for its parts',
  help: 'Needs somebody’s help',
}
export const waitWords = (what: keyof typeof waits): string => t(waits[what])

const states: Record<WorkflowRun['state'], string> = {
  running: 'Running',
  done: 'Done',
  cancelled: 'Ended early',
}
export const runWords = (state: WorkflowRun['state']): string => t(states[state])

const reasons = [
  'The question was taken back.',
  'None of its branches holds.',
  'It goes in circles without waiting for anything.',
]
/** What the machine says is translated; a refusal stands as the server words it. */
export const becauseWords = (because: string): string => (reasons.includes(because) ? t(because) : because)
