// Who may see something: everybody, those signed in, the team; and only some organisations or roles of them.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Article } from '../../../contract/knowledge.ts'
import { type Role, roles } from '../../../rules/access/roles.ts'
import { type Who, whos } from '../../../rules/knowledge/audience.ts'
import { organisationsQuery } from '../../data/queries.ts'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { useWords } from '../../settings/parts/words.ts'
import { Button, Dialog, DialogActions, IconButton, Select } from '../../ui/index.ts'
import { brandNamesQuery } from '../queries.ts'

type Audience = Article['audience']

const whoNames: Record<Who, string> = {
  everyone: 'Everybody',
  signed_in: 'Who is signed in',
  staff: 'Only the team',
}

interface Props {
  audience: Audience
  isLocked?: boolean
  onChange: (audience: Audience) => void
}

export const AudienceField = ({ audience, isLocked = false, onChange }: Props) => {
  const { _ } = useLingui()
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const organisations = useQuery(organisationsQuery).data?.items ?? []
  const brands = useQuery(brandNamesQuery).data?.items ?? []
  const only = [
    ...audience.organisationIds.map((id) => organisations.find((one) => one.id === id)?.name ?? id),
    ...audience.brandIds.map((id) => brands.find((one) => one.id === id)?.name ?? id),
    ...audience.roles.map((role) => words.role(role)),
  ]
  return (
    <div className="flex flex-col gap-1">
      <span className="font-[550]">{_('Audience')}</span>
      <div className="flex items-start gap-2">
        <p className="min-w-0 grow leading-5">
          {_(whoNames[audience.who])}
          {only.length > 0 && <span className="block text-sm text-muted">{only.join(', ')}</span>}
        </p>
        {!isLocked && (
          <IconButton label={_('Change the audience')} onPress={() => setOpen(true)}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {isOpen && (
        <AudienceDialog
          audience={audience}
          onClose={() => setOpen(false)}
          onChange={(next) => {
            setOpen(false)
            onChange(next)
          }}
        />
      )}
    </div>
  )
}

interface DialogProps {
  audience: Audience
  onChange: (audience: Audience) => void
  onClose: () => void
}

const AudienceDialog = ({ audience, onChange, onClose }: DialogProps) => {
  const { _ } = useLingui()
  const words = useWords()
  const [next, setNext] = useState(audience)
  const organisations = useQuery(organisationsQuery).data?.items ?? []
  const brands = useQuery(brandNamesQuery).data?.items ?? []
  return (
    <Dialog title={_('Audience')} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onChange(next)
        }}
      >
        <Select
          label={_('Seen by')}
          description={_('Once it is published. Its collections may narrow this further.')}
          options={whos.map((id) => ({ id, name: _(whoNames[id]) }))}
          value={next.who}
          onChange={(who: Who) => setNext({ ...next, who })}
        />
        <PickMany
          label={_('Only these organisations')}
          description={_('The team sees it all the same.')}
          none={_('All')}
          options={organisations}
          chosen={next.organisationIds}
          onChange={(organisationIds) => setNext({ ...next, organisationIds })}
        />
        <PickMany<Role>
          label={_('Only these roles')}
          none={_('All')}
          options={roles.map((id) => ({ id, name: words.role(id) }))}
          chosen={next.roles}
          onChange={(chosen) => setNext({ ...next, roles: chosen })}
        />
        {(brands.length > 1 || next.brandIds.length > 0) && (
          <PickMany
            label={_('Only on the portals of')}
            none={_('All')}
            options={brands}
            chosen={next.brandIds}
            onChange={(brandIds) => setNext({ ...next, brandIds })}
          />
        )}
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button type="submit" look="primary" size="roomy">
            {_('Set the audience')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
