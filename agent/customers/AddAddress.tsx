// Adds an address or a number; one that is somebody else's leads to merging the two.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Customer } from '../../contract/customers.ts'
import { api } from '../data/api.ts'
import { isProblem } from '../data/problem.ts'
import { useAct } from '../settings/parts/useAct.ts'
import { Banner, Button, TextField, useFaults, useProblemWords } from '../ui/index.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { refreshed } from './merge-calls.ts'

export const AddAddress = ({ customer }: { customer: Customer }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [value, setValue] = useState('')
  const [label, setLabel] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [isMerging, setMerging] = useState(false)
  const kind = value.includes('@') ? 'email' : 'phone'
  const add = useAct({
    run: () =>
      api.customers.addIdentity({
        params: { id: customer.id },
        body: { kind, value: value.trim(), label: label.trim() },
      }),
    refresh: refreshed,
    said: () => _('{address} added.', { address: value.trim() }),
    inForm: true,
    onDone: () => {
      setValue('')
      setLabel('')
      setOpen(false)
    },
  })
  const faults = useFaults(add.error)
  const owner = isProblem(add.error, 'already_exists')
    ? (add.error.problem.data as { id: string; name: string } | undefined)
    : undefined
  const isOthers = owner !== undefined && owner.id !== customer.id
  if (!isOpen)
    return (
      <Button
        className="self-start"
        icon={<Plus size={14} aria-hidden="true" />}
        onPress={() => setOpen(true)}
      >
        {_('Add address or number')}
      </Button>
    )
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(undefined)
      }}
    >
      <div className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextField
          label={_('Address or number')}
          value={value}
          onChange={setValue}
          error={faults.value}
          autoFocus
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        />
        <TextField
          label={_('Kind')}
          placeholder={_('private, mobile …')}
          value={label}
          onChange={setLabel}
          maxLength={60}
        />
      </div>
      {isOthers ? (
        <Banner tone="warn" action={<Button onPress={() => setMerging(true)}>{_('Merge …')}</Button>}>
          {_('It is an address of {name}. If they are one person, merge them.', { name: owner.name })}
        </Banner>
      ) : (
        add.error !== null && !faults.value && <Banner tone="breach">{problemWords(add.error)}</Banner>
      )}
      <span className="flex gap-2">
        <Button type="submit" look="primary" isPending={add.isPending} isDisabled={!value.trim()}>
          {_('Add')}
        </Button>
        <Button look="plain" onPress={() => setOpen(false)}>
          {_('Cancel')}
        </Button>
      </span>
      {isMerging && owner && (
        <MergeDialog
          subject="person"
          kept={{ id: customer.id, name: customer.name }}
          otherId={owner.id}
          onClose={() => setMerging(false)}
          onMerged={() => setOpen(false)}
        />
      )}
    </form>
  )
}
