// An invitation to a meeting, its change or its cancellation, as what it is: when, where, who.
import { useLingui } from '@lingui/react'
import { CalendarDays, CalendarX, Check, Clock, MapPin, Repeat, UsersRound, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Invitation } from '../../../contract/tickets.ts'
import { cx } from '../../ui/index.ts'
import { isFloating, timesInWords } from './invitation.ts'

const titles: Record<string, string> = {
  REQUEST: 'Invitation',
  PUBLISH: 'Appointment',
  CANCEL: 'Meeting cancelled',
  REPLY: 'Answer to an invitation',
  COUNTER: 'Another time proposed',
  REFRESH: 'Invitation',
}

const answers: Record<string, string> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
}

const InvitationCard = ({ invitation }: { invitation: Invitation }) => {
  const { _ } = useLingui()
  const { method, summary, organiser, attendees, location, recurrence, zone } = invitation
  const isOff = method === 'CANCEL'
  return (
    <section
      aria-label={_(titles[method] ?? 'Appointment')}
      className="mt-2 max-w-xl rounded-2 border border-line-strong bg-surface px-3 py-2.5 text-ink"
    >
      <p className={cx('flex items-center gap-1.5 text-sm font-[550]', isOff ? 'text-breach' : 'text-muted')}>
        {isOff ? <CalendarX size={14} aria-hidden="true" /> : <CalendarDays size={14} aria-hidden="true" />}
        {_(titles[method] ?? 'Appointment')}
      </p>
      <p className={cx('mt-0.5 text-body font-semibold wrap-anywhere', isOff && 'line-through')}>{summary}</p>
      <dl className="mt-1.5 grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 gap-y-1">
        <Fact icon={<Clock size={14} />} name={_('When')}>
          <span className="tabular-nums">{timesInWords(invitation)}</span>
          {isFloating(invitation) && zone && <span className="text-muted"> ({zone})</span>}
        </Fact>
        {recurrence && (
          <Fact icon={<Repeat size={14} />} name={_('Repeats')}>
            {recurrence}
          </Fact>
        )}
        {location && (
          <Fact icon={<MapPin size={14} />} name={_('Where')}>
            {location}
          </Fact>
        )}
        {(organiser || attendees.length > 0) && (
          <Fact icon={<UsersRound size={14} />} name={_('Who')}>
            {organiser && (
              <span>
                {organiser.name || organiser.address} <span className="text-muted">{_('organises')}</span>
              </span>
            )}
            {attendees.length > 0 && (
              <ul className="flex flex-wrap gap-x-3">
                {attendees.map((a) => (
                  <li key={a.address} className="inline-flex items-center gap-1" title={a.address}>
                    {a.answer === 'ACCEPTED' && <Check size={12} aria-hidden="true" className="text-ok" />}
                    {a.answer === 'DECLINED' && <X size={12} aria-hidden="true" className="text-breach" />}
                    {a.name || a.address}
                    {answers[a.answer] && <span className="text-muted">{_(answers[a.answer] ?? '')}</span>}
                  </li>
                ))}
              </ul>
            )}
          </Fact>
        )}
      </dl>
    </section>
  )
}

export default InvitationCard

const Fact = ({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) => (
  <>
    <dt className="grid h-5 place-items-center text-faint">
      <span aria-hidden="true">{icon}</span>
      <span className="sr-only">{name}</span>
    </dt>
    <dd className="min-w-0 leading-5 wrap-anywhere">{children}</dd>
  </>
)
