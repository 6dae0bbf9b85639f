// Ties a ticket to another one: how they belong together first, then which.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { knownTicket } from '../../data/tickets.ts'
import { Dialog, Select } from '../../ui/index.ts'
import { FindTickets } from './FindTickets.tsx'
import { linkChoices, linkName } from './link-words.ts'
import { link, setParent } from './relations.ts'

interface Props {
  kind: 'link' | 'parent' | 'child'
  number: number
  close: () => void
}

const titles = {
  link: 'Link to a ticket',
  parent: 'Choose its parent',
  child: 'Add a child',
}

export const LinkDialog = ({ kind, number, close }: Props) => {
  const { _ } = useLingui()
  const [at, setAt] = useState('0')
  const choice = linkChoices[Number(at)] ?? linkChoices[0]
  const ticket = knownTicket(number)
  const taken = [number, ...(kind === 'child' ? (ticket?.childTickets.map((c) => c.number) ?? []) : [])]
  const pick = async (other: number) => {
    close()
    if (kind === 'parent') await setParent(number, other, ticket?.parent?.number ?? null)
    else if (kind === 'child') await setParent(other, number, knownTicket(other)?.parent?.number ?? null)
    else await link(number, choice.kind, choice.isBack, other)
  }
  return (
    <Dialog title={_(titles[kind])} isOpen onClose={close}>
      <div className="grid gap-3">
        {kind === 'link' && (
          <Select
            label={_('Ticket {number} is', { number: String(number) })}
            options={linkChoices.map((c, n) => ({ id: String(n), name: linkName(c.kind, c.isBack) }))}
            value={at}
            onChange={setAt}
          />
        )}
        {kind === 'child' && (
          <p className="text-sm text-muted">
            {_('Children can be answered together, and this ticket shows how many are still open.')}
          </p>
        )}
        <FindTickets
          label={_('Find the ticket')}
          of={number}
          but={new Set(taken)}
          onPick={(t) => void pick(t.number)}
        />
      </div>
    </Dialog>
  )
}
