// Tells a person, a team or an organisation to take a course, until a day or whenever.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { organisationsQuery, peopleQuery, teamsQuery } from '../../data/queries.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { PickList } from '../../ticket/picker/PickList.tsx'
import { Choice, Dialog, TextField } from '../../ui/index.ts'
import { coursesKey } from '../queries.ts'

type Kind = 'person' | 'team' | 'organisation'

export const AssignDialog = ({ courseId, close }: { courseId: string; close: () => void }) => {
  const { _ } = useLingui()
  const [kind, setKind] = useState<Kind>('person')
  const [day, setDay] = useState('')
  const [typed, setTyped] = useState('')
  const words = useSettled(typed).trim()
  const people = useQuery({ ...peopleQuery(words), enabled: kind === 'person' }).data?.items ?? []
  const teams = useQuery(teamsQuery).data?.items ?? []
  const organisations = useQuery(organisationsQuery).data?.items ?? []
  const assign = useAct({
    run: (id: string) =>
      api.courses.assign({
        params: { id: courseId },
        body: { target: { kind, id }, dueAt: day ? new Date(`${day}T23:59:00`).toISOString() : null },
      }),
    refresh: [coursesKey],
    said: (_id, { target }) => _('{name} will hear of it', { name: target.name }),
    inForm: true,
    onDone: close,
  })
  const items =
    kind === 'person'
      ? people.map((p) => ({ id: p.id, name: p.name, note: p.email }))
      : (kind === 'team' ? teams : organisations).map((one) => ({ id: one.id, name: one.name }))
  return (
    <Dialog title={_('Tell somebody to take it')} isOpen onClose={close}>
      <div className="mb-3 flex flex-col gap-3">
        <FormError error={assign.error} fields={[]} />
        <TextField
          label={_('Until')}
          description={_('Empty: without a date')}
          type="date"
          value={day}
          onChange={setDay}
        />
        <Choice<Kind>
          label={_('Whom')}
          options={[
            { id: 'person', name: _('A person') },
            { id: 'team', name: _('A team') },
            { id: 'organisation', name: _('An organisation') },
          ]}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div className="-mx-5 -mb-4 grid [&>*]:w-full">
        <PickList
          key={kind}
          label={_('Whom')}
          search={_('Name or address')}
          empty={_('Nobody of that name')}
          isFiltered={kind === 'person'}
          {...(kind === 'person' && { onSearch: setTyped })}
          items={items}
          onPick={(id) => assign.mutate(id)}
        />
      </div>
    </Dialog>
  )
}
