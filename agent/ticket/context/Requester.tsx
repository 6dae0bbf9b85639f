// Who asked: name, address, organisation.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import type { PersonRef } from '../../../contract/people.ts'
import { Avatar, cx } from '../../ui/index.ts'

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
          <p className="truncate font-semibold">
            <Link to="/customers/$id" params={{ id: requester.id }} className={linkFace}>
              {requester.name}
            </Link>
          </p>
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
            <Link
              to="/organisations/$id"
              params={{ id: organisation.id }}
              className={cx(linkFace, 'truncate')}
            >
              {organisation.name}
            </Link>
          </dd>
        </dl>
      )}
    </section>
  )
}

const linkFace = 'rounded-1 ring-focus hover:underline'
