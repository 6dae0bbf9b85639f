// What a macro would write and change on a ticket, before it does.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Lock } from 'lucide-react'
import { whenInWords } from '../later/words.ts'
import { macroPreviewQuery } from './queries.ts'
import { inWords } from './words.ts'

export const MacroPreview = ({ number, macroId }: { number: number; macroId: string }) => {
  const { _ } = useLingui()
  const { data, error } = useQuery(macroPreviewQuery(number, macroId))
  if (error) return <p className="text-sm text-breach">{_('It cannot be shown right now.')}</p>
  if (!data) return <p className="min-h-10 text-sm text-muted">{_('Looking what it does')}</p>
  const hasNothing =
    !data.reply && !data.note && data.words.length === 0 && !data.checklistId && !data.snoozedUntil
  return (
    <div className="grid gap-2 text-sm">
      {data.reply && <p className="line-clamp-6 whitespace-pre-wrap wrap-anywhere">{data.reply.text}</p>}
      {data.note && (
        <p className="rounded-2 border border-note-line bg-note px-2 py-1 text-note-text">
          <span className="flex items-center gap-1 font-semibold text-note-label">
            <Lock size={12} aria-hidden="true" />
            {_('Note · team only')}
          </span>
          <span className="line-clamp-4 whitespace-pre-wrap wrap-anywhere">{data.note.text}</span>
        </p>
      )}
      {data.words.length > 0 && (
        <ul aria-label={_('What it changes')} className="grid gap-0.5">
          {data.words.map(inWords).map(({ what, from, to }) => (
            <li key={what} className="flex flex-wrap items-center gap-x-1">
              <span className="text-muted">{what}</span>
              {from && from !== to && (
                <>
                  <span>{from}</span>
                  <ArrowRight size={12} aria-hidden="true" className="text-faint" />
                </>
              )}
              <b className="font-[550]">{to}</b>
            </li>
          ))}
        </ul>
      )}
      {data.checklistId && <p>{_('Adds a checklist')}</p>}
      {data.snoozedUntil && (
        <p>{_('Snoozes until {when}', { when: whenInWords(data.snoozedUntil, Date.now()) })}</p>
      )}
      {data.missing.length > 0 && (
        <p className="text-warn">{_('Not known here: {names}', { names: data.missing.join(', ') })}</p>
      )}
      {hasNothing && <p className="text-muted">{_('Changes nothing on this ticket')}</p>}
    </div>
  )
}
