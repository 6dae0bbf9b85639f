// The columns of a CSV file, each with a value of it and what it means.
import { useLingui } from '@lingui/react'
import { type Meaning, meanings } from '../../rules/people/import-columns.ts'
import { Select, Table } from '../ui/index.ts'
import { useFieldsOf } from './CustomFields.tsx'

interface Column {
  heading: string
  sample: string
}

interface Props {
  columns: readonly Column[]
  chosen: Readonly<Record<string, string>>
  onChoose: (heading: string, meaning: string) => void
}

const names: Record<Exclude<Meaning, `field:${string}`>, string> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Address of mail',
  email2: 'Further addresses',
  phone: 'Number',
  organisation: 'Organisation',
  domain: 'Domain of the organisation',
  title: 'Title',
  language: 'Language',
  note: 'Note',
  vip: 'Very important',
}
const nothing = 'nothing'

export const ColumnTable = ({ columns, chosen, onChoose }: Props) => {
  const { _ } = useLingui()
  const fields = useFieldsOf('person')
  const options = [
    { id: nothing, name: _('Leave out') },
    ...meanings.map((id) => ({ id: id as string, name: _(names[id]) })),
    ...fields.map((f) => ({ id: `field:${f.key}`, name: f.name })),
  ]
  return (
    <Table
      label={_('Columns')}
      rows={columns}
      keyOf={({ heading }) => heading}
      columns={[
        {
          id: 'heading',
          head: _('Heading'),
          isRowHeader: true,
          cell: ({ heading }) => <span className="font-[550] wrap-anywhere">{heading}</span>,
        },
        {
          id: 'sample',
          head: _('For example'),
          className: 'text-muted wrap-anywhere',
          cell: ({ sample }) => sample || '–',
        },
        {
          id: 'meaning',
          head: _('Meaning'),
          className: 'sm:w-56 max-sm:basis-full',
          cell: ({ heading }) => (
            <Select
              label={_('Meaning of {heading}', { heading })}
              hideLabel
              options={options}
              value={chosen[heading] || nothing}
              onChange={(meaning) => onChoose(heading, meaning === nothing ? '' : meaning)}
            />
          ),
        },
      ]}
    />
  )
}
