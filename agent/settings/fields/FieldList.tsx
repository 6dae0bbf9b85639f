// The custom fields of tickets, people and organisations, each in its order.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { Field } from '../../../contract/fields.ts'
import { useMay } from '../../data/me.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { buttonClass } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { FieldRow } from './FieldRow.tsx'
import { subjectNames, subjects } from './words.ts'

const texts: Record<Field['subject'], string> = {
  ticket: 'What a ticket of yours says besides what every ticket says.',
  person: 'Facts about requesters and the team.',
  organisation: 'Facts about those you help.',
}

export const FieldList = () => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery)
  return (
    <Page title={_('Custom fields')}>
      <Loaded query={fields}>
        {({ items }) =>
          subjects.map((subject) => (
            <Section key={subject} title={_(subjectNames[subject])} text={_(texts[subject])}>
              <OfSubject subject={subject} fields={items.filter((field) => field.subject === subject)} />
            </Section>
          ))
        }
      </Loaded>
    </Page>
  )
}

const OfSubject = ({ subject, fields }: { subject: Field['subject']; fields: readonly Field[] }) => {
  const { _ } = useLingui()
  const mayChange = useMay('workspace.write')
  const used = fields.filter((field) => !field.isArchived)
  const archived = fields.filter((field) => field.isArchived)
  return (
    <>
      {used.length > 0 && (
        <ul className="-my-2 flex flex-col">
          {used.map((field, i) => (
            <FieldRow key={field.id} field={field} above={used[i - 1]} below={used[i + 1]} />
          ))}
        </ul>
      )}
      {used.length === 0 && <p className="text-muted">{_('None yet.')}</p>}
      {mayChange && (
        <Link
          to="/settings/$"
          params={{ _splat: `fields/new/${subject}` }}
          className={`${buttonClass()} self-start`}
        >
          <Plus size={14} aria-hidden="true" />
          {_('New field')}
          <span className="sr-only"> {_(subjectNames[subject])}</span>
        </Link>
      )}
      {archived.length > 0 && (
        <Disclosure title={_('Archived')} note={String(archived.length)}>
          <ul className="flex flex-col">
            {archived.map((field) => (
              <FieldRow key={field.id} field={field} above={undefined} below={undefined} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
