// Above the ledger: the search, what waits for somebody, and everything else to narrow it by.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ListFilter } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Button, Chip, cx, focusRing, Popover, SearchField, Select, TextField } from '../../ui/index.ts'
import { mailboxesQuery } from '../mailboxes/queries.ts'
import { useSettled } from '../parts/useInAddress.ts'
import { type Fate, fates, useWords } from '../parts/words.ts'
import { FateIcon } from './FateMark.tsx'
import { mailCountsQuery } from './queries.ts'
import { useLedgerFilter } from './use-filter.ts'

const quick = ['held', 'failed'] as const

export const LedgerFilters = () => {
  const { _ } = useLingui()
  const words = useWords()
  const { search, filter, set } = useLedgerFilter()
  const counts = useQuery(mailCountsQuery).data
  return (
    <div className="flex flex-col gap-2 border-b border-line px-4 py-2.5">
      <div className="flex gap-2">
        <Find />
        <MoreFilters />
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{_('What became of it')}</legend>
        <Toggle isOn={!filter.fate} onPress={() => set({ fate: '' })}>
          {_('All')}
        </Toggle>
        {quick.map((fate) => (
          <Toggle
            key={fate}
            isOn={filter.fate === fate}
            onPress={() => set({ fate: filter.fate === fate ? '' : fate })}
          >
            <FateIcon fate={fate} />
            {words.fate(fate)}
            {counts && counts[fate] > 0 && <Count n={counts[fate]} />}
          </Toggle>
        ))}
        {filter.fate && filter.fate !== 'held' && filter.fate !== 'failed' && (
          <Chip
            text={words.fate(filter.fate)}
            lead={<FateIcon fate={filter.fate} />}
            onRemove={() => set({ fate: '' })}
            className="pl-2"
          />
        )}
        {search.mailbox && <MailboxChip id={search.mailbox} onRemove={() => set({ mailbox: '' })} />}
        {search.since && (
          <Chip text={_('from {day}', { day: search.since })} onRemove={() => set({ since: '' })} />
        )}
        {search.until && (
          <Chip text={_('until {day}', { day: search.until })} onRemove={() => set({ until: '' })} />
        )}
      </fieldset>
    </div>
  )
}

const Count = ({ n }: { n: number }) => <span className="tabular-nums">{n >= 1000 ? '1000+' : n}</span>

const Toggle = ({
  isOn,
  onPress,
  children,
}: {
  isOn: boolean
  onPress: () => void
  children: React.ReactNode
}) => (
  <button
    type="button"
    aria-pressed={isOn}
    onClick={onPress}
    className={cx(
      'inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-sm font-medium pointer-coarse:min-h-11 pointer-coarse:px-4',
      isOn
        ? 'bg-selected text-accent shadow-[inset_0_0_0_1px_var(--accent)] forced-colors:outline-2'
        : 'bg-fill hover:bg-active',
      focusRing,
    )}
  >
    {children}
  </button>
)

const Find = () => {
  const { _ } = useLingui()
  const { search, set } = useLedgerFilter()
  const [text, setText] = useState(search.q ?? '')
  const settled = useSettled(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what was typed, not the other way round
  useEffect(() => {
    if (settled !== (search.q ?? '')) set({ q: settled })
  }, [settled])
  return (
    <SearchField
      label={_('Find mail')}
      placeholder={_('Sender, recipient or subject')}
      value={text}
      onChange={setText}
      className="grow"
    />
  )
}

const MailboxChip = ({ id, onRemove }: { id: string; onRemove: () => void }) => {
  const { _ } = useLingui()
  const { data } = useQuery({ ...mailboxesQuery, enabled: useMay('mailbox.read') })
  return <Chip text={data?.items.find((m) => m.id === id)?.name ?? _('Mailbox')} onRemove={onRemove} />
}

const MoreFilters = () => {
  const { _ } = useLingui()
  const words = useWords()
  const { search, filter, set } = useLedgerFilter()
  const { data } = useQuery({ ...mailboxesQuery, enabled: useMay('mailbox.read') })
  const fateOptions: { id: Fate | 'any'; name: string; icon?: React.ReactNode }[] = [
    { id: 'any', name: _('Whatever became of it') },
    ...fates.map((id) => ({ id, name: words.fate(id), icon: <FateIcon fate={id} /> })),
  ]
  const mailboxOptions = [
    { id: 'any', name: _('Every mailbox') },
    ...(data?.items ?? []).map(({ id, name }) => ({ id, name })),
  ]
  const day = (name: 'since' | 'until', label: string) => (
    <TextField
      label={label}
      type="date"
      value={search[name] ?? ''}
      onChange={(value) => set({ [name]: value })}
      className="min-w-0 grow basis-32"
    />
  )
  return (
    <Popover
      label={_('Filters')}
      placement="bottom end"
      className="flex w-80 max-w-full flex-col gap-3"
      trigger={
        <Button size="roomy" icon={<ListFilter size={14} aria-hidden="true" />}>
          {_('Filter')}
        </Button>
      }
    >
      <Select
        label={_('What became of it')}
        options={fateOptions}
        value={filter.fate ?? 'any'}
        onChange={(fate) => set({ fate: fate === 'any' ? '' : fate })}
      />
      {data && (
        <Select
          label={_('Mailbox')}
          options={mailboxOptions}
          value={search.mailbox ?? 'any'}
          onChange={(mailbox) => set({ mailbox: mailbox === 'any' ? '' : mailbox })}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {day('since', _('From'))}
        {day('until', _('Until'))}
      </div>
    </Popover>
  )
}
