// My yes or no: with a few words, or passed on to somebody else.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Check, CornerUpRight, X } from 'lucide-react'
import { useState } from 'react'
import type { Approval } from '../../contract/approvals.ts'
import { useMe } from '../data/me.ts'
import { teamPeopleQuery } from '../data/queries.ts'
import { Button, ComboBox, Popover, TextField } from '../ui/index.ts'
import { decide, delegate } from './acts.ts'

export const DecideForm = ({ approval }: { approval: Approval }) => {
  const { _ } = useLingui()
  const me = useMe().person
  const [comment, setComment] = useState('')
  const [isBusy, setBusy] = useState(false)
  const mine = approval.steps
    .flatMap((s) => s.votes)
    .find((v) => v.person.id === me.id && v.state === 'waiting')
  const run = async (work: () => Promise<boolean>) => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  return (
    <div className="flex flex-col gap-3">
      {mine?.insteadOf && (
        <p className="text-muted">{_('You decide for {name}.', { name: mine.insteadOf.name })}</p>
      )}
      <TextField
        label={_('Do you want to say something with it?')}
        rows={2}
        value={comment}
        onChange={setComment}
        maxLength={5000}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          isPending={isBusy}
          icon={<Check size={14} aria-hidden="true" />}
          onPress={() => void run(() => decide(approval, 'approve', comment))}
        >
          {_('Approve')}
        </Button>
        <Button
          isPending={isBusy}
          icon={<X size={14} aria-hidden="true" />}
          onPress={() => void run(() => decide(approval, 'decline', comment))}
        >
          {_('Decline')}
        </Button>
        <Popover
          label={_('Pass on')}
          trigger={
            <Button look="plain" icon={<CornerUpRight size={14} aria-hidden="true" />}>
              {_('Pass on…')}
            </Button>
          }
        >
          {(close) => (
            <PassOn
              approval={approval}
              onPick={(person) => {
                close()
                void run(() => delegate(approval, person))
              }}
            />
          )}
        </Popover>
      </div>
    </div>
  )
}

const PassOn = ({
  approval,
  onPick,
}: {
  approval: Approval
  onPick: (person: { id: string; name: string }) => void
}) => {
  const { _ } = useLingui()
  const asked = approval.steps[approval.step]?.votes.map((v) => v.person.id) ?? []
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter(
    (p) => p.state === 'active' && !asked.includes(p.id) && p.id !== approval.requester.id,
  )
  return (
    <ComboBox
      label={_('Who decides instead of you?')}
      options={people.map(({ id, name }) => ({ id, name }))}
      empty={_('Nobody of that name')}
      onPick={(id) => {
        const person = people.find((p) => p.id === id)
        if (person) onPick(person)
      }}
      autoFocus
      className="w-64"
    />
  )
}
