// One customer: who they are, how they are reached, their tickets, and who is probably the same person.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Merge, Pencil, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import type { Customer } from '../../contract/customers.ts'
import { api } from '../data/api.ts'
import { useMay } from '../data/me.ts'
import { isProblem } from '../data/problem.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { Section } from '../settings/parts/Page.tsx'
import { Avatar, Banner, Button, EmptyState, focusRing, IconButton, RelativeTime, Tag } from '../ui/index.ts'
import { Addresses } from './Addresses.tsx'
import { CustomFields, useFieldsOf } from './CustomFields.tsx'
import { Facts } from './Facts.tsx'
import { Figures } from './Figures.tsx'
import { Frame } from './Frame.tsx'
import { Likely } from './Likely.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { Merges } from './Merges.tsx'
import { refreshed } from './merge-calls.ts'
import { NoteField } from './NoteField.tsx'
import { customerQuery } from './queries.ts'
import { TicketsOf } from './TicketsOf.tsx'

export const CustomerPage = () => {
  const { _ } = useLingui()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const customer = useQuery(customerQuery(id))
  const navigate = useNavigate()
  const [isMerging, setMerging] = useState(false)
  const mayWrite = useMay('person.write')
  const isTeams = customer.data !== undefined && customer.data.role !== 'requester'
  const mayChange = useMay('person.role') || !isTeams ? mayWrite && customer.data?.state !== 'merged' : false
  const action = mayChange && customer.data && (
    <Button icon={<Merge size={14} aria-hidden="true" />} onPress={() => setMerging(true)}>
      {_('Merge …')}
    </Button>
  )
  if (isProblem(customer.error, 'not_found') || isProblem(customer.error, 'invalid'))
    return (
      <Frame title={_('Customers')} back="people">
        <EmptyState title={_('There is no such person')} icon={<UserRoundX size={24} aria-hidden="true" />}>
          {_('The address may be wrong, or they belong to another workspace.')}
        </EmptyState>
      </Frame>
    )
  return (
    <Frame title={customer.data?.name ?? _('Customers')} back="people" action={action}>
      <Loaded query={customer} rows={8}>
        {(data) => <Profile key={data.id} customer={data} mayChange={mayChange} />}
      </Loaded>
      {isMerging && customer.data && (
        <MergeDialog
          subject="person"
          kept={{ id: customer.data.id, name: customer.data.name }}
          onClose={() => setMerging(false)}
          onMerged={(kept) => kept !== id && void navigate({ to: '/customers/$id', params: { id: kept } })}
        />
      )}
    </Frame>
  )
}

const Profile = ({ customer, mayChange }: { customer: Customer; mayChange: boolean }) => {
  const { _ } = useLingui()
  const hasFields = useFieldsOf('person').length > 0
  const save = (body: Parameters<typeof api.customers.change>[0]['body']) =>
    api.customers.change({ params: { id: customer.id }, body })
  return (
    <>
      {customer.mergedInto && (
        <Banner className="mt-4">
          {_('Merged into another person:')}{' '}
          <Link
            to="/customers/$id"
            params={{ id: customer.mergedInto.id }}
            className={`rounded-1 font-medium underline ${focusRing}`}
          >
            {customer.mergedInto.name}
          </Link>
        </Banner>
      )}
      <Head customer={customer} mayChange={mayChange} />
      {mayChange && <Likely customer={customer} />}
      <Section
        title={_('Addresses and numbers')}
        text={_('Mails and requests from any of them are this person’s.')}
      >
        <Addresses customer={customer} mayChange={mayChange} />
      </Section>
      <Section title={_('Note')} text={_('For the team only. Requesters never see it.')}>
        <NoteField
          key={customer.note}
          note={customer.note}
          mayChange={mayChange}
          save={(note) => save({ note })}
          refresh={refreshed}
        />
      </Section>
      {hasFields && (
        <Section title={_('Fields')}>
          <CustomFields
            subject="person"
            values={customer.fields}
            mayChange={mayChange}
            save={(fields) => save({ fields })}
            refresh={refreshed}
          />
        </Section>
      )}
      <Section title={_('Tickets')} text={<Figures tickets={customer.tickets} />}>
        <TicketsOf of={{ requester: customer.id }} />
      </Section>
      {customer.merges.length > 0 && (
        <Section title={_('Merged people')}>
          <Merges subject="person" id={customer.id} merges={customer.merges} mayUndo={mayChange} />
        </Section>
      )}
    </>
  )
}

const Head = ({ customer, mayChange }: { customer: Customer; mayChange: boolean }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <div className="border-b border-line py-6">
        <Facts customer={customer} onClose={() => setOpen(false)} />
      </div>
    )
  return (
    <div className="flex items-start gap-4 border-b border-line py-6">
      <Avatar name={customer.name} size="large" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-2 text-h3 font-[620]">
          {customer.name}
          {customer.isVip && <Tag>{_('Very important')}</Tag>}
          {customer.state === 'disabled' && <Tag>{_('Disabled')}</Tag>}
          {customer.role !== 'requester' && <Tag>{_('Of the team')}</Tag>}
        </p>
        <p className="text-muted">
          {[customer.title, customer.zone].filter(Boolean).join(' · ')}
          {customer.title && customer.organisation && ' · '}
          {customer.organisation && (
            <Link
              to="/organisations/$id"
              params={{ id: customer.organisation.id }}
              className={`rounded-1 font-medium text-accent hover:underline ${focusRing}`}
            >
              {customer.organisation.name}
            </Link>
          )}
        </p>
        <p className="text-sm text-muted">
          {_('Known since')} <RelativeTime at={customer.createdAt} />
        </p>
      </div>
      {mayChange && (
        <IconButton label={_('Change {name}', { name: customer.name })} onPress={() => setOpen(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
