// What "assign all as suggested" would do: each ticket with its person and reason, and how loads would be; then it is done.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { LoadMeter } from '../ticket/dispatch/LoadMeter.tsx'
import { previewAllQuery } from '../ticket/dispatch/queries.ts'
import { nobodyWords, reasonsLine } from '../ticket/dispatch/reasons.ts'
import {
  Avatar,
  Banner,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  PriorityMark,
  SkeletonRows,
  useProblemWords,
} from '../ui/index.ts'
import { assignAll } from './assign-all.ts'

interface Props {
  team: string | undefined
  close: () => void
}

const AssignAllDialog = ({ team, close }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const { data, error } = useQuery(previewAllQuery(team))
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const chosen = data?.items.filter((i) => !without.has(i.ticket.number)) ?? []
  const toggle = (number: number, isIn: boolean) =>
    setWithout((old) => {
      const next = new Set(old)
      if (isIn) next.delete(number)
      else next.add(number)
      return next
    })
  const run = async () => {
    setBusy(true)
    await assignAll(chosen)
    close()
  }
  return (
    <Dialog title={_('Assign all as suggested')} width="wide" isOpen onClose={close}>
      {error && <Banner tone="breach">{problemWords(error)}</Banner>}
      {!data && !error && <SkeletonRows rows={5} />}
      {data && (
        <>
          <ul aria-label={_('Suggestions')} className="-mx-2">
            {data.items.map(({ ticket, suggestion }) => (
              <li
                key={ticket.number}
                className="flex min-h-11 items-center gap-3 border-b border-line px-2 py-1.5"
              >
                <Checkbox
                  aria-label={_('{subject} to {name}', {
                    subject: ticket.subject,
                    name: suggestion.person.name,
                  })}
                  isSelected={!without.has(ticket.number)}
                  onChange={(is) => toggle(ticket.number, is)}
                />
                <PriorityMark priority={ticket.priority} wordless />
                <span className="min-w-0 grow leading-4.5">
                  <span className="block truncate font-[550]">{ticket.subject}</span>
                  <span className="block truncate text-sm text-muted tabular-nums">{ticket.number}</span>
                </span>
                <ArrowRight size={14} aria-hidden="true" className="shrink-0 text-faint max-sm:hidden" />
                <span className="w-56 shrink-0 leading-4.5 max-sm:w-36">
                  <span className="flex items-center gap-1.5 truncate font-[550]">
                    <Avatar name={suggestion.person.name} size="small" />
                    <span className="truncate">{suggestion.person.name}</span>
                  </span>
                  <span className="block truncate text-sm text-muted">{reasonsLine(suggestion.reasons)}</span>
                </span>
              </li>
            ))}
          </ul>
          {data.left.length > 0 && (
            <section aria-label={_('Left over')} className="mt-4">
              <h3 className="text-sm font-semibold">
                {_('{n, plural, one {# ticket stays} other {# tickets stay}} unassigned', {
                  n: data.left.length,
                })}
              </h3>
              <ul className="text-sm text-muted">
                {data.left.map(({ ticket, nobody }) => (
                  <li key={ticket.number} className="truncate py-0.5">
                    <span className="tabular-nums">{ticket.number}</span> {ticket.subject}
                    {`: ${nobodyWords(nobody)}`}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-label={_('Loads')} className="mt-4">
            <h3 className="mb-1 text-sm font-semibold">{_('Loads, before and after')}</h3>
            <ul className="grid grid-cols-2 gap-x-6 gap-y-1 max-sm:grid-cols-1">
              {data.people.map(({ person, before, after }) => (
                <li key={person.id} className="flex items-center gap-2 text-sm">
                  <span className="min-w-0 grow truncate">{person.name}</span>
                  <span className="text-xs text-faint tabular-nums">{before.points}</span>
                  <ArrowRight size={12} aria-hidden="true" className="text-faint" />
                  <LoadMeter load={after} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <DialogActions>
        <Button look="plain" size="roomy" onPress={close}>
          {_('Cancel')}
        </Button>
        <Button
          look="primary"
          size="roomy"
          autoFocus
          isPending={isBusy}
          isDisabled={chosen.length === 0}
          onPress={() => void run()}
        >
          {_('{n, plural, one {Assign # ticket} other {Assign # tickets}}', { n: chosen.length })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
export default AssignAllDialog
