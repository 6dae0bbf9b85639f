// Time rules: once something has lasted, then actions.

import type { Face } from '../../law/face.ts'
import { ConditionLine } from '../../law/parts/ConditionLine.tsx'
import { doesInWords } from './does.ts'
import { RunList } from './RunList.tsx'
import { TimeRuleEditor } from './TimeRuleEditor.tsx'

export const timeRuleFace: Face<'time_rule'> = {
  kind: 'time_rule',
  one: 'Time rule',
  many: 'Time rules',
  add: 'New time rule',
  about:
    'Once a condition about time holds, such as waiting for more than a day, the desk acts: once for each stretch of time in which it holds.',
  blank: () => ({
    condition: {
      all: [
        { field: 'unsolved', op: 'is', value: true },
        { field: 'waiting', op: 'longer_than', value: { amount: 1, unit: 'day' } },
      ],
    },
    actions: [],
    repeatHours: null,
  }),
  Editor: TimeRuleEditor,
  summary: ({ condition, actions }, nameOf) => (
    <>
      <ConditionLine condition={condition} /> → {doesInWords(actions, nameOf)}
    </>
  ),
  tabs: [{ id: 'runs', name: 'What it did', Show: RunList }],
  isOrdered: true,
  mayPropose: true,
}
