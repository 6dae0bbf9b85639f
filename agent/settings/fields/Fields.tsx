// Custom fields: the list of each subject, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contract/fields.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { FieldForm } from './FieldForm.tsx'
import { FieldList } from './FieldList.tsx'
import { subjects } from './words.ts'

export const Fields = ({ rest }: { rest: string }) => {
  if (!rest) return <FieldList />
  const [id, subject] = rest.split('/')
  return <FieldPage key={rest} id={id ?? ''} subject={subjects.find((one) => one === subject) ?? 'ticket'} />
}

const FieldPage = ({ id, subject }: { id: string; subject: Field['subject'] }) => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery)
  const field = fields.data?.items.find((one) => one.id === id) ?? null
  return (
    <Page title={field?.name ?? (id === 'new' ? _('New field') : _('Custom fields'))} back="fields">
      <Loaded query={fields} rows={6}>
        {() =>
          field || id === 'new' ? (
            <FieldForm field={field} subject={field?.subject ?? subject} />
          ) : (
            <p className="py-6 text-muted">{_('There is no such field any more.')}</p>
          )
        }
      </Loaded>
    </Page>
  )
}
