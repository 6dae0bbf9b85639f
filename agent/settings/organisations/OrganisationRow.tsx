// One organisation with its domains; opens into its form in place.
import { useLingui } from '@lingui/react'
import { Pencil } from 'lucide-react'
import type { Organisation } from '../../../contract/people.ts'
import { IconButton, Tag } from '../../ui/index.ts'
import { OrganisationForm } from './OrganisationForm.tsx'

interface Props {
  organisation: Organisation
  mayChange: boolean
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
}

export const OrganisationRow = ({ organisation, mayChange, isOpen, onOpen, onClose }: Props) => {
  const { _ } = useLingui()
  if (isOpen)
    return (
      <li>
        <OrganisationForm organisation={organisation} onClose={onClose} />
      </li>
    )
  return (
    <li className="flex min-h-11 items-center gap-3 -mx-3 border-b border-line px-3 py-2 last:border-b-0 hover:bg-hover">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-[550]">{organisation.name}</span>
        <span className="flex flex-wrap gap-1">
          {organisation.domains.map((domain) => (
            <Tag key={domain}>{domain}</Tag>
          ))}
        </span>
      </div>
      {mayChange && (
        <IconButton label={_('Change {name}', { name: organisation.name })} onPress={onOpen}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
