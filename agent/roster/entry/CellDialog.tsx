// A day of one person: what stands in the roster and where it comes from, and a form to put in, change or take out.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '../../../contract/roster.ts'
import { useMay } from '../../data/me.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { chipsOn } from '../chips.ts'
import { dayAt, dayWords } from '../dates.ts'
import type { Lane } from '../lanes.ts'
import { EntryForm, type Work } from './EntryForm.tsx'
import { Standing } from './Standing.tsx'

interface Props {
  lane: Lane
  lanes: readonly Lane[]
  day: string
  entries: readonly Entry[]
  onClose: () => void
}

export const CellDialog = ({ lane, lanes, day, entries, onClose }: Props) => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  const chips = chipsOn(lane.chips, dayAt(day))
  const [work, setWork] = useState<Work | null>(chips.length === 0 && mayWrite ? { kind: 'new' } : null)
  return (
    <Dialog
      title={_('{name}, {day}', { name: lane.person.name, day: dayWords(day) })}
      isOpen
      onClose={onClose}
    >
      {work ? (
        <EntryForm
          work={work}
          lane={lane}
          lanes={lanes}
          day={day}
          entries={entries}
          onDone={onClose}
          onBack={chips.length > 0 ? () => setWork(null) : onClose}
        />
      ) : (
        <>
          {chips.length === 0 && <p className="py-2 text-muted">{_('Nothing stands here.')}</p>}
          <ul>
            {chips.map((chip) => (
              <Standing
                key={`${chip.kind} ${chip.from}`}
                chip={chip}
                lane={lane}
                entries={entries}
                mayWrite={mayWrite}
                onWork={setWork}
                onDone={onClose}
              />
            ))}
          </ul>
          {mayWrite && (
            <Button
              size="roomy"
              className="mt-3"
              icon={<Plus size={14} aria-hidden="true" />}
              onPress={() => setWork({ kind: 'new' })}
            >
              {_('Put something in')}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}
