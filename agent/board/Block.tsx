// What else is in somebody's day: breaks green, absences grey, on call as a thin line.

import { useLingui } from '@lingui/react'
import type { BoardPerson } from '../../contract/dispatch.ts'
import { clock } from '../data/times.ts'
import { cx } from '../ui/index.ts'
import { partOf } from './lane.ts'
import type { Stretch } from './time.ts'

type BoardBlock = BoardPerson['blocks'][number]

const names: Record<BoardBlock['kind'], string> = {
  off: 'Not on shift',
  break: 'Break',
  leave: 'Leave',
  sick: 'Away sick',
  training: 'Training',
  on_call: 'On call',
  other: 'Busy',
}

export const Block = ({ block, stretch }: { block: BoardBlock; stretch: Stretch }) => {
  const { _ } = useLingui()
  const { kind, from, to } = block
  const part = partOf({ from: Date.parse(from), to: Date.parse(to) }, stretch)
  if (part.width <= 0 || kind === 'off') return null
  const name = block.label || _(names[kind])
  const place = { left: `${part.left * 100}%`, width: `${part.width * 100}%` }
  const title = `${name} ${clock(from)}–${clock(to)}`
  if (kind === 'on_call')
    return (
      <span title={title} className="absolute top-0 h-1 bg-info" style={place}>
        <span className="sr-only">{title}</span>
      </span>
    )
  return (
    <span
      title={title}
      style={place}
      className={cx(
        'absolute inset-y-3 grid place-items-center overflow-hidden rounded-1 text-xs whitespace-nowrap',
        kind === 'break' ? 'bg-ok-soft text-ok' : 'bg-fill text-muted',
      )}
    >
      {part.width > 0.05 ? name : <span className="sr-only">{name}</span>}
    </span>
  )
}
