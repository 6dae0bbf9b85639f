// Asking for leave, training or a swap, or saying that one is sick.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type RequestKind, requestKinds } from '../../../rules/roster/words.ts'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Checkbox, Choice, Select, TextField, useFaults } from '../../ui/index.ts'
import { instantOf, isoOf, keyOf, later, midnight } from '../dates.ts'
import { requestsKey, rosterKey } from '../queries.ts'
import { requestName } from '../words.tsx'

interface Shown {
  kind: RequestKind
  /** Whole days; of a swap times. */
  from: string
  to: string
  words: string
  otherId: string | null
  takes: boolean
  otherFrom: string
  otherTo: string
}

const first = (): Shown => {
  const tomorrow = later(keyOf(Date.now()), 1)
  return {
    kind: 'leave',
    from: tomorrow,
    to: tomorrow,
    words: '',
    otherId: null,
    takes: false,
    otherFrom: `${tomorrow}T09:00`,
    otherTo: `${tomorrow}T17:00`,
  }
}

const effects: Record<RequestKind, string> = {
  leave: 'Ask for leave',
  training: 'Ask for training',
  swap: 'Ask to swap',
  sick: 'Tell that I am sick',
}

export const Ask = () => {
  const { _ } = useLingui()
  const me = useMe().person
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter(
    (p) => p.state === 'active' && p.id !== me.id,
  )
  const [shown, setShown] = useState(first)
  const set = (part: Partial<Shown>) => setShown({ ...shown, ...part })
  const isSwap = shown.kind === 'swap'
  const from = isSwap ? instantOf(shown.from) : shown.from ? midnight(shown.from) : null
  const to = isSwap ? instantOf(shown.to) : shown.to ? midnight(shown.to, 1) : null
  const isTurned = from !== null && to !== null && to <= from
  const span = { from: instantOf(shown.otherFrom), to: instantOf(shown.otherTo) }
  const isReady =
    from !== null &&
    to !== null &&
    !isTurned &&
    (!isSwap || (shown.otherId !== null && (!shown.takes || (span.from !== null && span.to !== null))))
  const ask = useAct({
    run: () =>
      api.roster.createRequest({
        body: {
          kind: shown.kind,
          from: isoOf(from ?? 0),
          to: isoOf(to ?? 0),
          words: shown.words.trim(),
          ...(isSwap && {
            otherId: shown.otherId,
            otherSpan: shown.takes ? { from: isoOf(span.from ?? 0), to: isoOf(span.to ?? 0) } : null,
          }),
        },
      }),
    refresh: [requestsKey, rosterKey],
    said: (_in, out) =>
      out.state === 'approved'
        ? _('{what} is in the roster', { what: requestName(out.kind) })
        : _('{what} asked for', { what: requestName(out.kind) }),
    onDone: () => setShown(first()),
    inForm: true,
  })
  const faults = useFaults(ask.error)
  const setKind = (kind: RequestKind) => {
    if ((kind === 'swap') === isSwap) return set({ kind })
    const day = later(keyOf(Date.now()), 1)
    set({
      kind,
      ...(kind === 'swap' ? { from: `${day}T09:00`, to: `${day}T17:00` } : { from: day, to: day }),
    })
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) ask.mutate(undefined)
      }}
    >
      <FormError error={ask.error} fields={['from', 'to', 'words', 'otherId', 'otherSpan']} />
      <Choice
        label={_('What')}
        hideLabel
        options={requestKinds.map((id) => ({ id, name: requestName(id) }))}
        value={shown.kind}
        onChange={setKind}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={isSwap ? _('My shift from') : _('From')}
          type={isSwap ? 'datetime-local' : 'date'}
          value={shown.from}
          onChange={(value) => set({ from: value, ...(!isSwap && shown.to < value && { to: value }) })}
          error={faults.from}
        />
        <TextField
          label={isSwap ? _('Until') : _('Last day')}
          type={isSwap ? 'datetime-local' : 'date'}
          value={shown.to}
          onChange={(value) => set({ to: value })}
          error={isTurned ? _('It must end after it begins.') : faults.to}
        />
      </div>
      {isSwap && (
        <>
          <Select
            label={_('Who takes it')}
            options={people.map(({ id, name }) => ({ id, name }))}
            value={shown.otherId}
            onChange={(otherId) => set({ otherId })}
            error={faults.otherId}
          />
          <Checkbox isSelected={shown.takes} onChange={(takes) => set({ takes })}>
            {_('I take one of theirs for it')}
          </Checkbox>
          {shown.takes && (
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label={_('Their shift from')}
                type="datetime-local"
                value={shown.otherFrom}
                onChange={(otherFrom) => set({ otherFrom })}
                error={faults.otherSpan ?? faults['otherSpan.from']}
              />
              <TextField
                label={_('Until')}
                type="datetime-local"
                value={shown.otherTo}
                onChange={(otherTo) => set({ otherTo })}
                error={faults['otherSpan.to']}
              />
            </div>
          )}
        </>
      )}
      <TextField
        label={_('Words')}
        rows={2}
        maxLength={1000}
        value={shown.words}
        onChange={(words) => set({ words })}
        error={faults.words}
      />
      <Button
        type="submit"
        look="primary"
        size="roomy"
        className="self-start"
        isPending={ask.isPending}
        isDisabled={!isReady}
      >
        {_(effects[shown.kind])}
      </Button>
    </form>
  )
}
