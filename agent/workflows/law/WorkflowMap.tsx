// The map of a workflow: its states as boxes, its ways as lines. Arrow keys walk along them, Enter opens one.
import { useLingui } from '@lingui/react'
import { Flag } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Workflow } from '../../../rules/workflow/definition.ts'
import { cx } from '../../ui/index.ts'
import { kindFace } from '../words.ts'
import { type Direction, layOut, neighbour, type Placed } from './layout.ts'

interface Props {
  workflow: Workflow
  selected: string | null
  onSelect: (id: string) => void
  onOpen: () => void
  onRemove?: (id: string) => void
  /** Ids of states with faults. */
  wrong: ReadonlySet<string>
}

const box = { width: 168, height: 48 }
const gap = { x: 56, y: 20 }
const at = ({ column, row }: Placed) => ({
  x: 12 + column * (box.width + gap.x),
  y: 12 + row * (box.height + gap.y),
})
const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export const WorkflowMap = ({ workflow, selected, onSelect, onOpen, onRemove, wrong }: Props) => {
  const { _ } = useLingui()
  const around = useRef<HTMLElement>(null)
  const map = layOut(workflow)
  const place = new Map(map.places.map((p) => [p.id, at(p)]))
  const width = 24 + map.columns * (box.width + gap.x) - gap.x
  const height = 24 + map.rows * (box.height + gap.y) - gap.y
  const focused = selected ?? workflow.start
  const here = place.get(focused)
  const [x, y] = [here?.x ?? 0, here?.y ?? 0]
  useEffect(() => {
    const pane = around.current
    if (!pane) return
    const near = (from: number, size: number, now: number, room: number) =>
      from - 12 < now ? from - 12 : from + size + 12 > now + room ? from + size + 12 - room : now
    pane.scrollTo({
      left: near(x, box.width, pane.scrollLeft, pane.clientWidth),
      top: near(y, box.height, pane.scrollTop, pane.clientHeight),
    })
  }, [x, y])
  const onKey = (event: KeyboardEvent, id: string) => {
    const direction = arrows[event.key]
    if (direction) {
      event.preventDefault()
      const next = neighbour(map, id, direction)
      if (next === null) return
      onSelect(next)
      around.current?.querySelector<HTMLElement>(`[data-state="${CSS.escape(next)}"]`)?.focus()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onSelect(id)
      onOpen()
    } else if (event.key === 'Delete' && onRemove) {
      event.preventDefault()
      onRemove(id)
    }
  }
  return (
    <section
      ref={around}
      aria-label={_('Map of the workflow')}
      aria-description={_('Arrow keys walk along its ways, Enter opens a state, Delete removes it.')}
      className="relative max-h-[460px] overflow-auto rounded-3 border border-line bg-canvas"
    >
      <div className="relative" style={{ width, height }}>
        <svg
          width={width}
          height={height}
          aria-hidden="true"
          className="absolute inset-0 fill-none stroke-control"
          strokeWidth={1.5}
        >
          {map.ways.map(({ from, to, isBack }) => {
            const [a, b] = [place.get(from), place.get(to)]
            return (
              a &&
              b && (
                <g key={`${from} ${to}`}>
                  <path d={isBack ? backWay(a, b) : way(a, b)} strokeDasharray={isBack ? '4 3' : undefined} />
                  <path
                    d={
                      isBack
                        ? `M${b.x + box.width / 2 - 4} ${b.y + box.height + 5} l4 -5 l4 5`
                        : `M${b.x - 6} ${b.y + box.height / 2 - 4} l6 4 l-6 4`
                    }
                  />
                </g>
              )
            )
          })}
        </svg>
        {map.places.map((p) => {
          const state = workflow.states.find((s) => s.id === p.id)
          if (!state) return null
          const { Icon, name } = kindFace(state.kind)
          const { x, y } = at(p)
          const isSelected = selected === p.id
          return (
            <button
              key={p.id}
              type="button"
              data-state={p.id}
              tabIndex={focused === p.id ? 0 : -1}
              aria-pressed={isSelected}
              onClick={() => onSelect(p.id)}
              onKeyDown={(event) => onKey(event, p.id)}
              style={{ left: x, top: y, width: box.width, height: box.height }}
              className={cx(
                'absolute flex cursor-pointer items-center gap-2 rounded-2 border bg-surface px-2.5 text-left ring-focus hover:bg-hover',
                isSelected ? 'border-accent shadow-[0_0_0_1px_var(--accent)]' : 'border-control',
                wrong.has(p.id) && 'border-breach',
              )}
            >
              <Icon
                size={16}
                aria-hidden="true"
                className={cx('shrink-0', wrong.has(p.id) ? 'text-breach' : 'text-muted')}
              />
              <span className="min-w-0">
                <span className="block truncate leading-[18px] font-[550]">{state.name || p.id}</span>
                <span className="block truncate text-sm leading-4 text-muted">
                  {wrong.has(p.id) ? _('Needs mending') : name}
                </span>
              </span>
              {p.id === workflow.start && (
                <Flag size={14} aria-label={_('begins here')} className="ml-auto shrink-0 text-accent" />
              )}
            </button>
          )
        })}
      </div>
    </section>
  )
}

interface Point {
  x: number
  y: number
}

const way = (a: Point, b: Point): string => {
  const [x1, y1, x2, y2] = [a.x + box.width, a.y + box.height / 2, b.x, b.y + box.height / 2]
  // It bends within the first gap and goes straight from there, so that it crosses no box on the way.
  return `M${x1} ${y1} C${x1 + gap.x / 2} ${y1} ${x1 + gap.x / 2} ${y2} ${x1 + gap.x} ${y2} L${x2} ${y2}`
}

/** Below the boxes, back to where it came from. */
const backWay = (a: Point, b: Point): string => {
  const [x1, y1, x2, y2] = [a.x + box.width / 2, a.y + box.height, b.x + box.width / 2, b.y + box.height]
  const low = Math.max(y1, y2) + 12
  return `M${x1} ${y1} C${x1} ${low} ${x2} ${low} ${x2} ${y2}`
}
