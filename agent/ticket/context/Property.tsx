// One property: its name, and its value as the control that opens the choice.
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { useMay } from '../../data/me.ts'
import { Kbd } from '../../ui/index.ts'
import { type Choice, openPicker } from '../picker/picker.ts'

interface Props {
  name: string
  choice: Choice
  hint?: string
  children: ReactNode
}

const face = '-mx-2 flex min-h-7 w-[calc(100%+16px)] items-center gap-1.5 px-2 text-left font-medium'

export const Property = ({ name, choice, hint, children }: Props) => {
  const { _ } = useLingui()
  const mayChange = useMay(choice === 'assignee' || choice === 'team' ? 'ticket.assign' : 'ticket.change')
  return (
    <div className="grid min-h-7 grid-cols-[80px_minmax(0,1fr)] items-start">
      <dt id={`name-${choice}`} className="leading-7 text-sm text-muted pointer-coarse:leading-11">
        {name}
      </dt>
      <dd className="min-w-0">
        {mayChange ? (
          <button
            id={`property-${choice}`}
            type="button"
            aria-haspopup="dialog"
            aria-describedby={`name-${choice}`}
            {...(hint && { 'aria-keyshortcuts': hint, title: _('{name} ({key})', { name, key: hint }) })}
            onClick={() => openPicker(choice)}
            className={`${face} group rounded-2 ring-focus hover:bg-hover pointer-coarse:min-h-11`}
          >
            {children}
            {hint && <Kbd className="ml-auto opacity-0 group-hover:opacity-100">{hint}</Kbd>}
          </button>
        ) : (
          <span className={face}>{children}</span>
        )}
      </dd>
    </div>
  )
}
