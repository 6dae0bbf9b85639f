// Name, addresses, team and language of a mailbox.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { teamsQuery } from '../../data/queries.ts'
import { Select, TextField } from '../../ui/index.ts'
import { languages } from '../profile/LanguageSelect.tsx'
import type { PartProps } from './form.ts'
import { noTeam } from './input.ts'

export const AddressFields = ({ fields, faults, isLocked, set }: PartProps) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery)
  const teamOptions = [
    { id: noTeam, name: _('No team: stays unassigned') },
    ...(teams.data?.items ?? []).map(({ id, name }) => ({ id, name })),
  ]
  const languageOptions = [{ id: 'workspace' as const, name: _('That of the workspace') }, ...languages]
  const aliasFault = Object.entries(faults).find(([field]) => field.startsWith('aliases'))?.[1]
  const common = { isDisabled: isLocked, className: 'sm:max-w-96' }
  return (
    <>
      <TextField
        {...common}
        label={_('Name')}
        description={_('The sender people see on replies, such as Meridian IT Help.')}
        value={fields.name}
        onChange={(name) => set({ name })}
        error={faults.name}
      />
      <TextField
        {...common}
        label={_('Address')}
        type="email"
        autoComplete="off"
        value={fields.address}
        onChange={(address) => set({ address })}
        error={faults.address}
      />
      <TextField
        {...common}
        label={_('Other addresses')}
        description={_('One a line.')}
        rows={2}
        value={fields.aliases}
        onChange={(aliases) => set({ aliases })}
        error={aliasFault}
      />
      <Select
        {...common}
        label={_('New tickets go to')}
        options={teamOptions}
        value={fields.teamId}
        onChange={(teamId) => set({ teamId })}
        error={faults.teamId}
      />
      <Select
        {...common}
        label={_('Language of its mails')}
        description={_('Where the requester’s own is not known.')}
        options={languageOptions}
        value={fields.language}
        onChange={(language) => set({ language })}
        error={faults.language}
      />
    </>
  )
}
