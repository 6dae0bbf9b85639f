// Who was merged into this one, how far the tickets are, and the way to undo it.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { MergeRecord } from '../../contract/customers.ts'
import { Meter } from '../settings/parts/Meter.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { Button, Question, RelativeTime } from '../ui/index.ts'
import { refreshed, type Subject, unmerge } from './merge-calls.ts'

interface Props {
  subject: Subject
  id: string
  merges: readonly MergeRecord[]
  mayUndo: boolean
}

export const Merges = ({ subject, id, merges, mayUndo }: Props) => (
  <ul>
    {merges.map((one) => (
      <Merge key={one.id} subject={subject} id={id} one={one} mayUndo={mayUndo} />
    ))}
  </ul>
)

const words: Record<MergeRecord['state'], string> = {
  running: 'its tickets are on their way',
  done: 'merged',
  undoing: 'its tickets go back',
  undone: 'undone',
}

const Merge = ({ subject, id, one, mayUndo }: Omit<Props, 'merges'> & { one: MergeRecord }) => {
  const { _ } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const undo = useAct({
    run: () => unmerge(subject, id, one.id),
    refresh: refreshed,
    said: () => _('{name} is on their own again.', { name: one.mergedName }),
    onDone: () => setAsking(false),
  })
  const isMoving = one.state === 'running' || one.state === 'undoing'
  return (
    <li className="flex flex-col gap-2 border-b border-line py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-0 grow basis-52">
          <p className="font-[550]">{one.mergedName}</p>
          <p className="text-sm text-muted">
            {_(words[one.state])} · {one.by} · <RelativeTime at={one.at} />
          </p>
        </div>
        {mayUndo && one.state === 'done' && (
          <Button
            aria-label={_('Undo the merge of {name}', { name: one.mergedName })}
            onPress={() => setAsking(true)}
          >
            {_('Undo')}
          </Button>
        )}
      </div>
      {isMoving && <Meter label={_('Tickets')} done={one.done} total={one.tickets} />}
      <Question
        title={_('Undo this merge?')}
        effect={_('Undo the merge')}
        isOpen={isAsking}
        isPending={undo.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => undo.mutate(undefined)}
      >
        {_(
          '{n, plural, =0 {What came with it goes back.} one {What came with it goes back, # ticket too.} other {What came with it goes back, # tickets too.}} What was written since then stays.',
          { n: one.tickets },
        )}
      </Question>
    </li>
  )
}
