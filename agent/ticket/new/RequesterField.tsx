// Whose ticket it is: somebody the desk knows, found by name or address, or a new address with a name.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../../data/queries.ts'
import { Avatar, Button, Chip, cx, focusRing, TextField } from '../../ui/index.ts'

interface Props {
  email: string
  name: string
  onChange: (part: { email?: string; name?: string }) => void
  emailError: string | undefined
}

export const RequesterField = ({ email, name, onChange, emailError }: Props) => {
  const { _ } = useLingui()
  const [isKnown, setKnown] = useState(false)
  const asked = email.trim()
  const found = useQuery({ ...peopleQuery(asked), enabled: asked.length > 1 && !isKnown }).data?.items ?? []
  const isNew = asked.includes('@') && !found.some((p) => p.email === asked.toLowerCase())
  const forget = () => {
    setKnown(false)
    onChange({ email: '', name: '' })
  }
  if (isKnown)
    return (
      <div className="grid gap-1">
        <span className="font-[550]">{_('Requester')}</span>
        <span className="flex items-center gap-2">
          <Chip text={`${name} · ${email}`} lead={<Avatar name={name} size="small" />} />
          <Button look="plain" onPress={forget}>
            {_('Somebody else')}
          </Button>
        </span>
      </div>
    )
  return (
    <div className="grid gap-2">
      <TextField
        label={_('Requester')}
        placeholder={_('Name or address')}
        isRequired
        value={email}
        onChange={(next) => onChange({ email: next })}
        autoFocus
        autoComplete="off"
        error={emailError}
      />
      {found.length > 0 && (
        <ul aria-label={_('People found')} className="flex flex-wrap gap-1.5">
          {found.slice(0, 6).map((p) => (
            <li key={p.id}>
              <button
                type="button"
                onClick={() => {
                  onChange({ email: p.email, name: p.name })
                  setKnown(true)
                }}
                className={cx(
                  'flex min-h-8 items-center gap-2 rounded-2 border border-line-strong bg-surface pr-2.5 pl-1.5 hover:bg-hover pointer-coarse:min-h-11',
                  focusRing,
                )}
              >
                <Avatar name={p.name} size="small" />
                <span>{p.name}</span>
                <span className="text-sm text-muted">{p.organisation?.name ?? p.email}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isNew && (
        <TextField
          label={_('Name')}
          description={_('New to the desk: how they are called')}
          value={name}
          onChange={(next) => onChange({ name: next })}
          autoComplete="off"
        />
      )}
    </div>
  )
}
