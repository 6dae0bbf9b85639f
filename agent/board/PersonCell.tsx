// Who it is, what they know, and how much they carry; more of it on a click.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { BoardPerson } from '../../contract/dispatch.ts'
import { clock } from '../data/times.ts'
import { Face } from '../ticket/dispatch/Face.tsx'
import { LoadMeter } from '../ticket/dispatch/LoadMeter.tsx'
import { buttonClass, Popover } from '../ui/index.ts'

export const PersonCell = ({ person }: { person: BoardPerson }) => {
  const { _ } = useLingui()
  const known = person.skills
    .map((s) => s.name)
    .slice(0, 3)
    .join(', ')
  const line = [_('Tier {n}', { n: person.tier }), known || person.teams.map((t) => t.name).join(', ')]
  return (
    <div className="flex w-54 flex-none border-r border-line">
      <Popover
        label={person.person.name}
        placement="right top"
        trigger={
          <AriaButton className="flex w-full items-start gap-3 py-3.5 pr-3 pl-4 text-left leading-[18px] ring-inside data-hovered:bg-hover">
            <Face name={person.person.name} presence={person.presence} />
            <span className="min-w-0 grow">
              <b className="block truncate font-semibold">{person.person.name}</b>
              <span className="block truncate text-sm text-muted">{line.filter(Boolean).join(' · ')}</span>
              <span className="mt-1 block">
                <LoadMeter load={person.load} />
              </span>
              {person.isOutOfOffice && (
                <span className="block truncate text-xs text-warn">{_('Out of office')}</span>
              )}
            </span>
          </AriaButton>
        }
      >
        <PersonFacts person={person} />
      </Popover>
    </div>
  )
}

export const PersonFacts = ({ person }: { person: BoardPerson }) => {
  const { _ } = useLingui()
  const facts: (readonly [string, string])[] = [
    [_('Teams'), person.teams.map((t) => t.name).join(', ')],
    [_('Skills'), person.skills.map((s) => `${s.name} ${s.level}`).join(', ')],
    [_('Site'), person.site?.name ?? ''],
    [_('Zone'), person.zone],
    [_('Open'), _('{n, plural, one {# ticket} other {# tickets}}', { n: person.load.open })],
    [
      _('Shift'),
      person.shiftEndsAt ? _('until {time}', { time: clock(person.shiftEndsAt) }) : _('not on shift'),
    ],
  ]
  return (
    <div className="grid w-64 gap-3">
      <p className="font-semibold">{person.person.name}</p>
      <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-y-1.5 text-sm">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Link to="/handover" search={{ person: person.person.id }} className={buttonClass('quiet')}>
        {_('Hand over their shift')}
      </Link>
    </div>
  )
}
