// Above a hand-over: whose shift it is; coordinators choose.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '../data/me.ts'
import { teamPeopleQuery } from '../data/queries.ts'
import { MenuButton } from '../shell/MenuButton.tsx'
import { Avatar, Select } from '../ui/index.ts'

interface Props {
  person: string | undefined
  mayChoose: boolean
}

export const HandoverBar = ({ person, mayChoose }: Props) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const me = useMe().person
  const people = useQuery(teamPeopleQuery).data?.items ?? []
  return (
    <header className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-6 max-md:h-14 max-md:pl-4">
      <MenuButton />
      <h1 className="min-w-0 grow truncate text-body font-semibold tracking-[-0.01em]">
        {_('Hand over shift')}
      </h1>
      {mayChoose && people.length > 0 && (
        <Select
          label={_('Whose shift')}
          hideLabel
          className="w-52 max-sm:w-40"
          options={[
            {
              id: me.id,
              name: _('{name} (me)', { name: me.name }),
              icon: <Avatar name={me.name} size="small" />,
            },
            ...people
              .filter((p) => p.id !== me.id && p.state === 'active')
              .map((p) => ({ id: p.id, name: p.name, icon: <Avatar name={p.name} size="small" /> })),
          ]}
          value={person ?? me.id}
          onChange={(id) => void navigate({ to: '/handover', search: id === me.id ? {} : { person: id } })}
        />
      )}
    </header>
  )
}
