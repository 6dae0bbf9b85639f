// The rights a token can be given: those I have myself, by noun.
import { useLingui } from '@lingui/react'
import type { Permission } from '../../../rules/access/roles.ts'
import { useMe } from '../../data/me.ts'
import { Checkbox } from '../../ui/index.ts'
import { useWords } from '../parts/words.ts'

const nouns: Record<string, string> = {
  ticket: 'Tickets',
  person: 'People',
  team: 'Teams',
  organisation: 'Organisations',
  mailbox: 'Mailboxes',
  mail: 'Received mail',
  audit: 'Audit',
  workspace: 'Workspace',
}

interface Props {
  chosen: readonly Permission[]
  onChange: (chosen: readonly Permission[]) => void
}

export const ScopeList = ({ chosen, onChange }: Props) => {
  const { _ } = useLingui()
  const words = useWords()
  const { permissions } = useMe()
  const toggle = (permission: Permission, isOn: boolean) =>
    onChange(isOn ? [...chosen, permission] : chosen.filter((one) => one !== permission))
  return (
    <div className="grid gap-x-6 gap-y-3 rounded-2 bg-canvas px-4 py-3 sm:grid-cols-2">
      {Object.entries(nouns).map(([noun, title]) => {
        const own = permissions.filter((permission) => permission.startsWith(`${noun}.`))
        if (own.length === 0) return null
        return (
          <fieldset key={noun}>
            <legend className="mb-0.5 text-sm font-medium text-muted">{_(title)}</legend>
            {own.map((permission) => (
              <Checkbox
                key={permission}
                isSelected={chosen.includes(permission)}
                onChange={(isOn) => toggle(permission, isOn)}
              >
                {words.permission(permission)}
              </Checkbox>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}
