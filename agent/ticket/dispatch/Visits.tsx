// The visits of a ticket: when, who, where; done, or called off.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Ellipsis, MapPin } from 'lucide-react'
import type { Visit } from '../../../contract/dispatch.ts'
import { api } from '../../data/api.ts'
import { clock, dayName } from '../../data/times.ts'
import { trouble } from '../../data/undo.ts'
import { IconButton, Menu, MenuItem, showToast, useNow } from '../../ui/index.ts'
import { openDispatch } from './open.ts'
import { renewDispatch, visitsQuery } from './queries.ts'

const change = async (visit: Visit, state: Visit['state'], words: string, failed: string) => {
  try {
    await api.dispatch.changeVisit({ params: { id: visit.id }, body: { state } }, { ifMatch: visit.version })
    renewDispatch()
    showToast({ text: words })
  } catch (error) {
    trouble(failed, error)
  }
}

export const Visits = ({ number, mayChange }: { number: number; mayChange: boolean }) => {
  const { _ } = useLingui()
  const now = useNow()
  const items = useQuery(visitsQuery(number)).data?.items.filter((v) => v.state !== 'cancelled') ?? []
  if (items.length === 0) return null
  const set = (visit: Visit, state: Visit['state'], words: string) =>
    void change(visit, state, words, _('Not changed; it is as it was before.'))
  return (
    <ul aria-label={_('Visits')} className="mt-1">
      {items.map((visit) => (
        <li key={visit.id} className="flex min-h-10 items-center gap-2 border-t border-line py-1.5">
          <MapPin size={16} aria-hidden="true" className="shrink-0 text-faint" />
          <span className="min-w-0 grow leading-4.5">
            <span className="block truncate font-medium">
              {dayName(visit.from, now)} {clock(visit.from)}–{clock(visit.to)}
            </span>
            <span className="block truncate text-sm text-muted">
              {[visit.person.name, visit.site?.name, visit.place, visit.state === 'done' ? _('Done') : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {mayChange && visit.state === 'planned' && (
            <Menu
              label={_('Visit')}
              trigger={
                <IconButton label={_('Visit')}>
                  <Ellipsis size={16} aria-hidden="true" />
                </IconButton>
              }
            >
              <MenuItem text={_('Done')} onAction={() => set(visit, 'done', _('Visit done'))} />
              <MenuItem text={_('Move…')} onAction={() => openDispatch({ kind: 'move-visit', visit })} />
              <MenuItem
                text={_('Call it off')}
                danger
                onAction={() => set(visit, 'cancelled', _('Visit called off'))}
              />
            </Menu>
          )}
        </li>
      ))}
    </ul>
  )
}
