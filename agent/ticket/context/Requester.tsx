// Who asked: name, address, organisation.
import { useLingui } from '@lingui/react'
import { Building2 } from 'lucide-react'
import type { PersonRef } from '../../../contract/people.ts'
import { Avatar } from '../../ui/index.ts'

interface Props {
  requester: PersonRef
  organisation: { id: string; name: string } | null
}

export const Requester = ({ requester, organisation }: Props) => {
  const { _ } = useLingui()
  return (
    <section aria-label={_('Requester')} className="border-b border-line px-4 py-3">
      <div className="flex min-h-10 items-center gap-3">
        <Avatar name={requester.name} size="large" />
        <div className="min-w-0">
          <p className="truncate font-semibold">{requester.name}</p>
          <p className="truncate text-sm text-muted" title={requester.email}>
            {requester.email}
          </p>
        </div>
      </div>
      {organisation && (
        <dl className="mt-1 grid min-h-7 grid-cols-[80px_minmax(0,1fr)] items-center">
          <dt className="text-sm text-muted">{_('Organisation')}</dt>
          <dd className="flex min-w-0 items-center gap-1.5 font-medium">
            <Building2 size={16} aria-hidden="true" className="shrink-0 text-faint" />
            <span className="truncate">{organisation.name}</span>
          </dd>
        </dl>
      )}
    </section>
  )
}
