// Each open ticket with who goes on and a note; first what cannot wait for the next shift.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { trouble } from '../data/undo.ts'
import { renewDispatch } from '../ticket/dispatch/queries.ts'
import { Banner, Button, showToast } from '../ui/index.ts'
import { type Chosen, type Item, lacksNote, proposed, targetOf } from './choice.ts'
import { ShiftLine } from './ShiftLine.tsx'
import type { Shift } from './ShiftTimes.tsx'

export const ShiftForm = ({ shift, personId }: { shift: Shift; personId?: string }) => {
  const { _ } = useLingui()
  const [changed, setChanged] = useState<Readonly<Record<number, Chosen>>>({})
  const [failed, setFailed] = useState<readonly { number: number; because: string | null }[]>([])
  const [isBusy, setBusy] = useState(false)
  const chosenFor = (item: Item) => changed[item.ticket.number] ?? proposed(item)
  const given = shift.items.filter((i) => chosenFor(i).to !== 'keep')
  const noted = shift.items.filter(
    (i) => chosenFor(i).to === 'keep' && chosenFor(i).note.trim() !== i.note.trim(),
  )
  const silent = given.filter((i) => lacksNote(chosenFor(i)))
  const urgent = shift.items.filter((i) => i.isUrgent)
  const rest = shift.items.filter((i) => !i.isUrgent)
  const send = async () => {
    setBusy(true)
    try {
      const { items } = await api.dispatch.handOverShift({
        body: {
          ...(personId && { personId }),
          items: [...given, ...noted].map((i) => {
            const { to, note } = chosenFor(i)
            return { number: i.ticket.number, to: targetOf(to), note: note.trim() }
          }),
        },
      })
      const done = items.filter((i) => i.isDone).length
      setFailed(items.filter((i) => !i.isDone))
      setChanged({})
      renewDispatch()
      showToast({ text: _('{n, plural, one {# ticket} other {# tickets}} handed over', { n: done }) })
    } catch (error) {
      trouble(_('Nothing was handed over.'), error)
    } finally {
      setBusy(false)
    }
  }
  const group = (name: string, help: string, items: readonly Item[]) =>
    items.length > 0 && (
      <section aria-label={name} className="mt-6">
        <h2 className="text-h3 font-[620] tracking-[-0.01em]">
          {name} <span className="font-[450] text-faint tabular-nums">{items.length}</span>
        </h2>
        <p className="mb-1 text-sm text-muted">{help}</p>
        <ul>
          {items.map((item) => (
            <ShiftLine
              key={item.ticket.number}
              item={item}
              chosen={chosenFor(item)}
              set={(next) => setChanged({ ...changed, [item.ticket.number]: next })}
            />
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {failed.length > 0 && (
        <Banner tone="warn" className="mt-4" title={_('Not everything could be handed over')}>
          {failed.map((f) => (
            <span key={f.number} className="block">
              {f.number}: {f.because}
            </span>
          ))}
        </Banner>
      )}
      {group(_('Somebody should go on'), _('Due before the next shift begins.'), urgent)}
      {group(_('Can wait'), _('Nothing is due before the next shift.'), rest)}
      <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-3 border-t border-line bg-surface py-3">
        <p className="min-w-0 grow text-sm text-muted">
          {silent.length > 0
            ? _('{n, plural, one {# ticket goes} other {# tickets go}} without a note for whoever goes on.', {
                n: silent.length,
              })
            : _('{n, plural, one {# stays} other {# stay}} where they are.', {
                n: shift.items.length - given.length,
              })}
        </p>
        <Button
          look="primary"
          size="roomy"
          isPending={isBusy}
          isDisabled={given.length + noted.length === 0}
          onPress={() => void send()}
        >
          {given.length > 0
            ? _('{n, plural, one {Hand over # ticket} other {Hand over # tickets}}', { n: given.length })
            : _('Keep with notes')}
        </Button>
      </div>
    </>
  )
}
