// "You hear from us by 15:00": promised to the requester, shown on their pages, kept by the next reply.
import { useLingui } from '@lingui/react'
import { HandHeart } from 'lucide-react'
import { useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { ticketQuery } from '../../data/queries.ts'
import { fully } from '../../data/times.ts'
import { done, trouble } from '../../data/undo.ts'
import { inputOf, instantOf } from '../../roster/dates.ts'
import { Button, Popover, TextField, useNow } from '../../ui/index.ts'
import { whenWords } from './words.ts'

export const PromiseField = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const now = useNow()
  const { number, promisedAt } = ticket
  const call = async (by: string | null) => {
    await api.sla.promise({ params: { number }, body: { by } })
    await client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
    await client.invalidateQueries({ queryKey: ['clocks', number] })
  }
  const promise = async (by: string | null) => {
    try {
      await call(by)
      done(
        by ? _('Promised: next update by {time}', { time: whenWords(by, now) }) : _('Promise taken back'),
        () => call(promisedAt),
      )
    } catch (error) {
      trouble(_('Not promised.'), error)
    }
  }
  return (
    <Popover
      label={_('Promise an update')}
      placement="left top"
      className="w-72"
      trigger={
        <Button
          look={promisedAt ? 'quiet' : 'plain'}
          icon={<HandHeart size={14} aria-hidden="true" />}
          className="mt-1 -ml-2"
        >
          {promisedAt
            ? _('Promised by {time}', { time: whenWords(promisedAt, now) })
            : _('Promise an update…')}
        </Button>
      }
    >
      {(close) => (
        <PromiseForm
          before={promisedAt}
          promise={(by) => {
            close()
            void promise(by)
          }}
        />
      )}
    </Popover>
  )
}

const PromiseForm = ({
  before,
  promise,
}: {
  before: string | null
  promise: (by: string | null) => void
}) => {
  const { _ } = useLingui()
  const [text, setText] = useState(() => inputOf(before ? Date.parse(before) : soon()))
  const at = instantOf(text)
  const isPast = at !== null && at <= Date.now()
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (at !== null && !isPast) promise(new Date(at).toISOString())
      }}
    >
      <TextField
        label={_('Next update by')}
        type="datetime-local"
        value={text}
        onChange={setText}
        description={_('The requester sees it on the help pages. Your next reply keeps it.')}
        error={isPast ? _('This is over already.') : undefined}
        autoFocus
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" isDisabled={at === null || isPast}>
          {_('Promise it')}
        </Button>
        {before && (
          <Button look="plain" onPress={() => promise(null)}>
            <span title={fully(before)}>{_('Take it back')}</span>
          </Button>
        )}
      </div>
    </form>
  )
}

/** In two hours, at a full quarter. */
const soon = (): number => Math.ceil((Date.now() + 2 * 3_600_000) / 900_000) * 900_000
