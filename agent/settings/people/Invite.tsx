// Inviting somebody to the team by mail.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mayManageRole, type Role, roles } from '../../../rules/access/roles.ts'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Button, Checkbox, Dialog, DialogActions, Select, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { useWords } from '../parts/words.ts'
import { peopleKey } from './queries.ts'

type TeamRole = Exclude<Role, 'requester'>

export const Invite = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const words = useWords()
  const own = useMe().person.role
  const teams = useQuery(teamsQuery)
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<TeamRole>('agent')
  const [teamIds, setTeamIds] = useState<readonly string[]>([])
  const invite = useAct({
    run: () =>
      api.people.invite({
        body: { email, role, teamIds: [...teamIds], ...(name.trim() && { name: name.trim() }) },
      }),
    refresh: [peopleKey, teamsQuery.queryKey],
    said: () => _('An invitation is on its way to {email}.', { email }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(invite.error)
  const mayGive = roles.filter((one): one is TeamRole => one !== 'requester' && mayManageRole(own, one))
  const toggle = (id: string, isIn: boolean) =>
    setTeamIds(isIn ? [...teamIds, id] : teamIds.filter((one) => one !== id))
  return (
    <Dialog title={_('Invite somebody to the team')} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate(undefined)
        }}
      >
        <FormError error={invite.error} fields={['email', 'name', 'role']} />
        <TextField
          label={_('Email')}
          type="email"
          name="email"
          value={email}
          onChange={setEmail}
          error={faults.email}
          autoFocus
        />
        <TextField
          label={_('Name')}
          description={_('They can change it when they join.')}
          name="name"
          value={name}
          onChange={setName}
          error={faults.name}
        />
        <Select
          label={_('Role')}
          options={mayGive.map((id) => ({ id, name: words.role(id), note: words.roleNote(id) }))}
          value={role}
          onChange={setRole}
          error={faults.role}
        />
        {teams.data && teams.data.items.length > 0 && (
          <fieldset>
            <legend className="mb-1 font-[550]">{_('Teams')}</legend>
            <div className="flex flex-wrap gap-x-5">
              {teams.data.items.map((team) => (
                <Checkbox
                  key={team.id}
                  isSelected={teamIds.includes(team.id)}
                  onChange={(isIn) => toggle(team.id, isIn)}
                >
                  {team.name}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        )}
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={invite.isPending}
            isDisabled={!email.trim()}
          >
            {email.includes('@')
              ? _('Send invitation to {email}', { email: email.trim() })
              : _('Send invitation')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
