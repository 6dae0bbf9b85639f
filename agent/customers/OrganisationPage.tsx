// One organisation: its domains, people, notes and tickets.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Building2, Merge, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { OrganisationProfile } from '../../contract/customers.ts'
import { OrganisationLead } from '../approvals/OrganisationLead.tsx'
import { api } from '../data/api.ts'
import { useMay } from '../data/me.ts'
import { isProblem } from '../data/problem.ts'
import { OrganisationForm } from '../settings/organisations/OrganisationForm.tsx'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { More } from '../settings/parts/More.tsx'
import { Section } from '../settings/parts/Page.tsx'
import { Banner, Button, EmptyState, focusRing, IconButton, Tag } from '../ui/index.ts'
import { CustomFields, useFieldsOf } from './CustomFields.tsx'
import { Figures } from './Figures.tsx'
import { Frame } from './Frame.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { Merges } from './Merges.tsx'
import { refreshed } from './merge-calls.ts'
import { NoteField } from './NoteField.tsx'
import { PeopleRows } from './PeopleList.tsx'
import { customerPagesQuery, organisationQuery } from './queries.ts'
import { TicketsOf } from './TicketsOf.tsx'

export const OrganisationPage = () => {
  const { _ } = useLingui()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const organisation = useQuery(organisationQuery(id))
  const navigate = useNavigate()
  const [isMerging, setMerging] = useState(false)
  const mayChange = useMay('organisation.write') && organisation.data?.mergedInto === null
  if (isProblem(organisation.error, 'not_found') || isProblem(organisation.error, 'invalid'))
    return (
      <Frame title={_('Organisations')} back="organisations">
        <EmptyState
          title={_('There is no such organisation')}
          icon={<Building2 size={24} aria-hidden="true" />}
        >
          {_('The address may be wrong, or it belongs to another workspace.')}
        </EmptyState>
      </Frame>
    )
  const action = mayChange && (
    <Button icon={<Merge size={14} aria-hidden="true" />} onPress={() => setMerging(true)}>
      {_('Merge …')}
    </Button>
  )
  return (
    <Frame title={organisation.data?.name ?? _('Organisations')} back="organisations" action={action}>
      <Loaded query={organisation} rows={8}>
        {(data) => <Profile key={data.id} organisation={data} mayChange={mayChange} />}
      </Loaded>
      {isMerging && organisation.data && (
        <MergeDialog
          subject="organisation"
          kept={{ id, name: organisation.data.name }}
          onClose={() => setMerging(false)}
          onMerged={(kept) =>
            kept !== id && void navigate({ to: '/organisations/$id', params: { id: kept } })
          }
        />
      )}
    </Frame>
  )
}

const Profile = ({ organisation, mayChange }: { organisation: OrganisationProfile; mayChange: boolean }) => {
  const { _ } = useLingui()
  const hasFields = useFieldsOf('organisation').length > 0
  const people = useInfiniteQuery(customerPagesQuery('', organisation.id))
  const { id } = organisation
  const save = (body: Parameters<typeof api.customers.changeOrganisation>[0]['body']) =>
    api.customers.changeOrganisation({ params: { id }, body })
  return (
    <>
      {organisation.mergedInto && (
        <Banner className="mt-4">
          {_('Merged into another organisation:')}{' '}
          <Link
            to="/organisations/$id"
            params={{ id: organisation.mergedInto.id }}
            className={`rounded-1 font-medium underline ${focusRing}`}
          >
            {organisation.mergedInto.name}
          </Link>
        </Banner>
      )}
      <Head organisation={organisation} mayChange={mayChange} />
      <Section title={_('Note')} text={_('For the team only. Requesters never see it.')}>
        <NoteField
          key={organisation.note}
          note={organisation.note}
          mayChange={mayChange}
          save={(note) => save({ note })}
          refresh={refreshed}
        />
      </Section>
      <Section title={_('Approvals')}>
        <OrganisationLead id={id} mayChange={mayChange} />
      </Section>
      {hasFields && (
        <Section title={_('Fields')}>
          <CustomFields
            subject="organisation"
            values={organisation.fields}
            mayChange={mayChange}
            save={(fields) => save({ fields })}
            refresh={refreshed}
          />
        </Section>
      )}
      <Section
        title={_('People')}
        text={_('{n, plural, =0 {Nobody yet} one {# person} other {# people}}', { n: organisation.people })}
      >
        <Loaded query={people}>
          {({ pages }) => (
            <>
              <PeopleRows people={pages.flatMap(({ items }) => items)} />
              <More query={people} />
            </>
          )}
        </Loaded>
      </Section>
      <Section title={_('Tickets')} text={<Figures tickets={organisation.tickets} />}>
        <TicketsOf of={{ organisation: id }} />
      </Section>
      {organisation.merges.length > 0 && (
        <Section title={_('Merged organisations')}>
          <Merges subject="organisation" id={id} merges={organisation.merges} mayUndo={mayChange} />
        </Section>
      )}
    </>
  )
}

const Head = ({ organisation, mayChange }: { organisation: OrganisationProfile; mayChange: boolean }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <OrganisationForm organisation={organisation} onClose={() => setOpen(false)} />
  return (
    <div className="flex items-start gap-3 border-b border-line py-6">
      <Building2 size={20} aria-hidden="true" className="mt-1 shrink-0 text-faint" />
      <div className="min-w-0 grow">
        <p className="text-h3 font-[620]">{organisation.name}</p>
        <p className="mt-1 flex flex-wrap gap-1">
          {organisation.domains.map((domain) => (
            <Tag key={domain}>{domain}</Tag>
          ))}
        </p>
      </div>
      {mayChange && (
        <IconButton label={_('Change {name}', { name: organisation.name })} onPress={() => setOpen(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
