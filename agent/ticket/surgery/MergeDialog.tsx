// Merges tickets: which one stays, which go into it, and what will be so afterwards.
import { useLingui } from '@lingui/react'
import { useQueries } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { placeStore, selectNone } from '../../inbox/place.ts'
import { goToTicket } from '../../shell/go.ts'
import { Button, cx, Dialog, DialogActions, focusRing, IconButton } from '../../ui/index.ts'
import { FindTickets } from './FindTickets.tsx'
import { type FoundTicket, namedQuery } from './find.ts'
import { merge } from './merging.ts'

export const MergeDialog = ({ numbers, close }: { numbers: readonly number[]; close: () => void }) => {
  const { _ } = useLingui()
  const [added, setAdded] = useState<readonly FoundTicket[]>([])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [wanted, setWanted] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const named = useQueries({ queries: numbers.map(namedQuery) }).flatMap((q) => q.data ?? [])
  const all = [...named, ...added].filter((t) => !left.has(t.number))
  // The oldest has the longest history, so it is proposed to stay.
  const kept = all.find((t) => t.number === wanted) ?? all.toSorted((a, b) => a.number - b.number)[0]
  const others = all.filter((t) => t.number !== kept?.number)
  const open = placeStore.get().open
  const submit = async () => {
    if (!kept || others.length === 0) return
    setBusy(true)
    const isDone = await merge(
      kept.number,
      others.map((t) => t.number),
    )
    setBusy(false)
    if (!isDone) return
    selectNone()
    close()
    if (open !== null && open !== kept.number) void goToTicket(kept.number, placeStore.get().filter)
  }
  const people = [...new Set(others.map((t) => t.requester))].filter((name) => name !== kept?.requester)
  return (
    <Dialog title={_('Merge tickets')} isOpen onClose={close} width="wide">
      <FindTickets
        label={_('Add a ticket')}
        of={numbers[0] ?? 0}
        but={new Set(all.map((t) => t.number))}
        onPick={(t) => {
          setAdded((before) => [...before.filter((b) => b.number !== t.number), t])
          setLeft((before) => new Set([...before].filter((n) => n !== t.number)))
        }}
      />
      <RadioGroup
        aria-label={_('Which one stays')}
        value={kept ? String(kept.number) : null}
        onChange={(value) => setWanted(Number(value))}
        className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-1"
      >
        {all.map((ticket) => (
          <div key={ticket.number} className="flex items-center gap-1">
            <Radio value={String(ticket.number)} className={cx(face, focusRing)}>
              {({ isSelected }) => (
                <>
                  <span
                    className={cx(
                      'size-4 shrink-0 rounded-full',
                      isSelected ? 'border-5 border-accent' : 'border-[1.5px] border-control',
                    )}
                  />
                  <span className="min-w-0 grow">
                    <span className="block truncate leading-4.5 font-[550]">{ticket.subject}</span>
                    <span className="block truncate text-sm leading-4 text-muted tabular-nums">
                      {`#${ticket.number} · ${ticket.requester}`}
                    </span>
                  </span>
                  <span
                    className={cx('shrink-0 text-sm', isSelected ? 'font-[550] text-accent' : 'text-muted')}
                  >
                    {isSelected
                      ? _('Stays')
                      : kept && _('Goes into #{number}', { number: String(kept.number) })}
                  </span>
                </>
              )}
            </Radio>
            <IconButton
              label={_('Leave #{number} out', { number: String(ticket.number) })}
              isDisabled={all.length < 2}
              onPress={() => setLeft((before) => new Set(before).add(ticket.number))}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </div>
        ))}
      </RadioGroup>
      {kept && others.length > 0 && (
        <ul className="mt-3 list-disc space-y-0.5 pl-5 text-sm text-muted">
          <li>
            {_('The conversation of #{number} shows all their messages, in order of time.', {
              number: String(kept.number),
            })}
          </li>
          {people.length > 0 && (
            <li>{_('{people} will be copied in on replies.', { people: people.join(', ') })}</li>
          )}
          <li>{_('Answers to the merged ones arrive here. Undo puts everything back.')}</li>
        </ul>
      )}
      <DialogActions>
        <Button look="plain" size="roomy" onPress={close}>
          {_('Cancel')}
        </Button>
        <Button
          look="primary"
          size="roomy"
          isDisabled={!kept || others.length === 0}
          isPending={isBusy}
          onPress={() => void submit()}
        >
          {kept && others.length > 0
            ? _('{count, plural, one {Merge # ticket into {number}} other {Merge # tickets into {number}}}', {
                count: others.length,
                number: String(kept.number),
              })
            : _('Merge')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const face =
  'flex min-h-11 min-w-0 grow cursor-pointer items-center gap-3 rounded-2 border border-line px-3 py-1.5 data-hovered:bg-hover data-selected:border-accent data-selected:bg-selected'
