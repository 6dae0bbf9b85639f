// A case: its tickets, its name, whether it is closed, and one message to all of its requesters.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Send, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isOpen } from '../../../rules/ticket/words.ts'
import { useMay } from '../../data/me.ts'
import { Button, Dialog, DialogActions, IconButton, SkeletonRows, TextField } from '../../ui/index.ts'
import { TicketRefLine } from '../related/TicketRefLine.tsx'
import { AnswerAll } from './AnswerAll.tsx'
import { caseQuery, renameCase, setCaseClosed, takeOut } from './cases.ts'

export const CaseOfDialog = ({ caseId, close }: { caseId: string; close: () => void }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const { data } = useQuery(caseQuery(caseId))
  const [isAnswering, setAnswering] = useState(false)
  const [name, setName] = useState<string | null>(null)
  if (isAnswering && data)
    return (
      <AnswerAll of={{ kind: 'case', id: caseId, name: data.name }} tickets={data.tickets} close={close} />
    )
  const numbers = data?.tickets.map((t) => t.number) ?? []
  const rename = (event: FormEvent) => {
    event.preventDefault()
    const wanted = name?.trim()
    setName(null)
    if (data && wanted && wanted !== data.name) void renameCase(data, wanted, numbers)
  }
  return (
    <Dialog
      title={data ? _('Case “{name}”', { name: data.name }) : _('Case')}
      isOpen
      onClose={close}
      width="wide"
    >
      {data ? (
        <>
          {name !== null ? (
            <form onSubmit={rename} className="mb-2 flex items-end gap-2">
              <TextField
                label={_('Name of the case')}
                value={name}
                onChange={setName}
                maxLength={200}
                autoFocus
                className="grow"
              />
              <Button type="submit">{_('Rename')}</Button>
            </form>
          ) : (
            <p className="mb-2 flex flex-wrap items-center gap-x-2 text-sm text-muted">
              {_('{count, plural, one {# ticket} other {# tickets}}, {open} open', {
                count: data.count,
                open: data.openCount,
              })}
              <button type="button" className={linkFace} onClick={() => setName(data.name)}>
                {_('Rename')}
              </button>
              <button
                type="button"
                className={linkFace}
                onClick={() => void setCaseClosed(data, data.closedAt === null, numbers)}
              >
                {data.closedAt === null ? _('Close the case') : _('Open the case again')}
              </button>
            </p>
          )}
          <ul className="px-2">
            {data.tickets.map((t) => (
              <li key={t.id} onClickCapture={(e) => isLink(e.target) && close()}>
                <TicketRefLine ticket={{ ...t, requester: t.requester.name }}>
                  <IconButton
                    label={_('Take #{number} out of the case', { number: String(t.number) })}
                    onPress={() => void takeOut(data, t.number)}
                  >
                    <X size={14} aria-hidden="true" />
                  </IconButton>
                </TicketRefLine>
              </li>
            ))}
          </ul>
          <DialogActions>
            {mayReply && (
              <Button
                look="primary"
                size="roomy"
                icon={<Send size={14} aria-hidden="true" />}
                isDisabled={!data.tickets.some((t) => isOpen(t.status))}
                onPress={() => setAnswering(true)}
              >
                {_('Answer all…')}
              </Button>
            )}
          </DialogActions>
        </>
      ) : (
        <SkeletonRows />
      )}
    </Dialog>
  )
}

const linkFace =
  'min-h-6 rounded-1 font-medium text-accent ring-focus hover:underline pointer-coarse:min-h-11'
const isLink = (target: EventTarget) => target instanceof Element && target.closest('a') !== null
