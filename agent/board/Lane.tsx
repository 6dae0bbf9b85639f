// One person: who they are, what they carry, and their line of time; a ticket dropped here becomes theirs.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { BoardPerson } from '../../contract/dispatch.ts'
import { useStore } from '../data/store.ts'
import { giveTo } from '../ticket/dispatch/acts.ts'
import { cx } from '../ui/index.ts'
import { Block } from './Block.tsx'
import { Card } from './Card.tsx'
import { DropHint } from './DropHint.tsx'
import { draggedStore, endDrag } from './drag.ts'
import { offTimes, partOf, placeCards } from './lane.ts'
import { PersonCell } from './PersonCell.tsx'
import { type Stretch, shareOf } from './time.ts'

interface Props {
  person: BoardPerson
  stretch: Stretch
  hours: readonly number[]
  width: number
  isPast: boolean
}

const hatch =
  'bg-canvas bg-[repeating-linear-gradient(135deg,transparent_0_5px,color-mix(in_srgb,var(--line)_70%,transparent)_5px_6px)]'
const percent = (share: number) => `${share * 100}%`

export const Lane = ({ person, stretch, hours, width, isPast }: Props) => {
  const { _ } = useLingui()
  const dragged = useStore(draggedStore)
  const [isOver, setOver] = useState(false)
  const mayDrop =
    dragged !== null &&
    !isPast &&
    !(dragged.from.kind === 'person' && dragged.from.person.id === person.person.id)
  const placed = placeCards(person, stretch, width)
  const rows = Math.max(1, ...placed.map((p) => p.row + 1))
  const drop = () => {
    setOver(false)
    if (!mayDrop) return
    endDrag()
    void giveTo(dragged.ticket.number, person.person, {
      assignee: dragged.from.kind === 'person' ? dragged.from.person : null,
      teamId: dragged.ticket.team?.id ?? null,
    })
  }
  return (
    <li
      aria-label={person.person.name}
      onDragOver={(event) => {
        if (!mayDrop) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        drop()
      }}
      className={cx(
        'flex border-b border-line [contain-intrinsic-size:auto_109px] [content-visibility:auto]',
        isOver && mayDrop && 'bg-selected',
      )}
    >
      <PersonCell person={person} />
      <div className="relative min-w-0 grow" style={{ minHeight: rows === 1 ? 108 : 24 + rows * 50 }}>
        {hours.map((at) => (
          <i
            key={at}
            aria-hidden="true"
            className="absolute inset-y-0 border-l border-line"
            style={{ left: percent(shareOf(at, stretch)) }}
          />
        ))}
        {offTimes(person.shifts, stretch).map((off) => {
          const part = partOf(off, stretch)
          return (
            <div
              key={off.from}
              title={_('Not on shift')}
              className={cx('absolute inset-y-0', hatch)}
              style={{ left: percent(part.left), width: percent(part.width) }}
            />
          )
        })}
        {person.blocks.map((block) => (
          <Block key={`${block.kind} ${block.from}`} block={block} stretch={stretch} />
        ))}
        {placed.map(({ card, row, parts }) => (
          <Card
            key={`${card.kind} ${card.visitId ?? card.ticket.number}`}
            card={card}
            parts={parts}
            top={rows === 1 ? 12 : 12 + row * 50}
            height={rows === 1 ? 84 : 44}
            width={width}
            person={person.person}
          />
        ))}
        {mayDrop && <DropHint number={dragged.ticket.number} personId={person.person.id} isOver={isOver} />}
      </div>
    </li>
  )
}
