// What may stand in a template; one press puts it where the cursor is.
import { useLingui } from '@lingui/react'
import { Button } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'

interface Props {
  placeholders: readonly { name: string; about: string }[]
  onInsert: (name: string) => void
}

export const Placeholders = ({ placeholders, onInsert }: Props) => {
  const { _ } = useLingui()
  if (placeholders.length === 0) return null
  return (
    <Disclosure title={_('Placeholders')} note={String(placeholders.length)} isOpen>
      <ul className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
        {placeholders.map(({ name, about }) => (
          <li key={name} className="contents">
            <Button
              aria-label={_('Insert {name}', { name })}
              onPress={() => onInsert(name)}
              className="h-6 justify-start px-1.5 font-mono text-sm font-normal"
            >
              {name}
            </Button>
            <span className="text-sm text-muted">{_(about)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
