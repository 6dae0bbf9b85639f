// Somebody who follows another pattern of shifts, tried beside the drafts.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { teamPeopleQuery } from '../../data/queries.ts'
import { patternsQuery } from '../../roster/queries.ts'
import { Button, Chip, cx, focusRing, Select } from '../../ui/index.ts'

export interface Follow {
  personId: string
  /** null: the desk's working hours. */
  patternId: string | null
}

interface Props {
  follows: readonly Follow[]
  onChange: (follows: readonly Follow[]) => void
}

const desk = 'desk'

export const RosterTrials = ({ follows, onChange }: Props) => {
  const { _ } = useLingui()
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter((p) => p.state !== 'disabled')
  const patterns = useQuery(patternsQuery).data?.items ?? []
  const [personId, setPersonId] = useState<string | null>(null)
  const [patternId, setPatternId] = useState<string | null>(null)
  const shifts = [
    ...patterns.map(({ id, name }) => ({ id, name })),
    { id: desk, name: _('The desk’s working hours') },
  ]
  const nameOf = (all: readonly { id: string; name: string }[], id: string) =>
    all.find((one) => one.id === id)?.name ?? ''
  const add = () => {
    if (!personId || !patternId) return
    const fresh = { personId, patternId: patternId === desk ? null : patternId }
    onChange([...follows.filter((f) => f.personId !== personId), fresh])
    setPersonId(null)
  }
  return (
    <>
      {follows.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {follows.map((one) => (
            <li key={one.personId}>
              <Chip
                text={`${nameOf(people, one.personId)}: ${nameOf(shifts, one.patternId ?? desk)}`}
                onRemove={() => onChange(follows.filter((f) => f !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={_('Who')}
          options={people.map(({ id, name }) => ({ id, name }))}
          value={personId}
          onChange={setPersonId}
          className="w-full sm:w-52"
        />
        <Select
          label={_('Works')}
          options={shifts}
          value={patternId}
          onChange={setPatternId}
          className="w-full sm:w-52"
        />
        <Button
          size="roomy"
          icon={<Plus size={14} aria-hidden="true" />}
          isDisabled={!personId || !patternId}
          onPress={add}
        >
          {_('Try it')}
        </Button>
      </div>
      {patterns.length > 0 && (
        <p className="text-sm text-muted">
          {_('Other weeks of a pattern are rehearsed where they are changed:')}{' '}
          <Link
            to="/roster"
            search={{ show: 'patterns' } as never}
            className={cx('text-accent hover:underline', focusRing)}
          >
            {_('Shift patterns')}
          </Link>
        </p>
      )}
    </>
  )
}
