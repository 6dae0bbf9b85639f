// Priority policies: matrices of impact and urgency, and what raises a priority.
import type { Face } from '../../law/face.ts'
import { ConditionLine } from '../../law/parts/ConditionLine.tsx'
import { holdsAlways } from '../../law/parts/WhenField.tsx'
import { t } from '../../locales/i18n.ts'
import { PriorityEditor } from './PriorityEditor.tsx'
import { usualCells } from './usual.ts'

export const priorityFace: Face<'priority_policy'> = {
  kind: 'priority_policy',
  one: 'Priority policy',
  many: 'Priority policies',
  add: 'New priority policy',
  about:
    'Impact and urgency make the priority. The first policy whose condition holds gives the matrix; then each that raises lifts it by its steps.',
  blank: () => ({ condition: { all: [] }, cells: usualCells(), raise: 0 }),
  Editor: PriorityEditor,
  summary: ({ condition, cells, raise }) => (
    <>
      {[
        cells && t('A matrix of its own'),
        raise > 0 && t('{n, plural, one {# step up} other {# steps up}}', { n: raise }),
        raise < 0 && t('{n, plural, one {# step down} other {# steps down}}', { n: -raise }),
      ]
        .filter(Boolean)
        .join(', ')}
      {' · '}
      {holdsAlways(condition) ? t('Every ticket') : <ConditionLine condition={condition} />}
    </>
  ),
  isOrdered: true,
}
