// What is missing is asked for; the ticket waits for the answer, and its clocks with it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TriageItem } from '../../contract/dispatch.ts'
import { client } from '../data/client.ts'
import { ticketQuery } from '../data/queries.ts'
import { closeDispatch } from '../ticket/dispatch/open.ts'
import { triageKey } from '../ticket/dispatch/queries.ts'
import { Button, Dialog, DialogActions, TextField } from '../ui/index.ts'
import { giveVerdict } from './verdict.ts'

export const AskDialog = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const requester = useQuery(ticketQuery(number)).data?.requester
  const missing = missingIn(number)
  const [text, setText] = useState(() =>
    missing.length === 0
      ? ''
      : `${_('To go on, we need from you:')}\n${missing.map((m) => `- ${m.name}`).join('\n')}\n`,
  )
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const isDone = await giveVerdict(number, { verdict: 'ask', words: text.trim() })
    if (!isDone) setBusy(false)
  }
  return (
    <Dialog
      title={_('Ask {name}', { name: requester?.name ?? _('the requester') })}
      isOpen
      onClose={closeDispatch}
    >
      <TextField
        label={_('What do you need to know?')}
        rows={6}
        autoFocus
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void send()
        }}
      />
      <DialogActions>
        <Button look="plain" size="roomy" onPress={closeDispatch}>
          {_('Cancel')}
        </Button>
        <Button
          look="primary"
          size="roomy"
          isPending={isBusy}
          isDisabled={text.trim() === ''}
          onPress={() => void send()}
        >
          {_('Send to {address} · Pending', { address: requester?.email ?? '' })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const missingIn = (number: number): TriageItem['missing'] =>
  client
    .getQueriesData<{ items: TriageItem[] }>({ queryKey: [...triageKey] })
    .flatMap(([, data]) => data?.items.find((i) => i.ticket.number === number)?.missing ?? [])
    .filter((one, at, all) => all.findIndex((o) => o.key === one.key) === at)
