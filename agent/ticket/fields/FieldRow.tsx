// One custom field in the details: its name, and its value as the control that changes it.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Field } from '../../../contract/fields.ts'
import { useMay } from '../../data/me.ts'
import { cx, floating, focusRing } from '../../ui/index.ts'
import { setField } from '../changes.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { type Value, valueInWords } from './words.ts'

interface Props {
  field: Field
  value: Value | undefined
  number: number
}

const face =
  '-mx-2 flex min-h-7 w-[calc(100%+16px)] items-center gap-1.5 px-2 text-left font-medium pointer-coarse:min-h-11'

export const FieldRow = ({ field, value, number }: Props) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const [isOpen, setOpen] = useState(false)
  const words = valueInWords(field.kind, value)
  const set = (next: Value | null) => setField(number, field.key, field.name, next)
  const shown = (
    <span className={cx('min-w-0 wrap-anywhere', words ? 'line-clamp-3' : 'font-normal text-muted')}>
      {words || (field.requiredOnSolve ? _('Needed to solve') : _('Empty'))}
    </span>
  )
  const isSwitch = field.kind === 'checkbox'
  return (
    <div className="grid min-h-7 grid-cols-[80px_minmax(0,1fr)] items-start">
      <dt
        className="my-1.5 line-clamp-2 pr-2 text-sm leading-4 wrap-anywhere text-muted pointer-coarse:my-3.5"
        title={field.help || field.name}
      >
        {field.name}
      </dt>
      <dd className="min-w-0">
        {!mayChange ? (
          <span className={face}>{shown}</span>
        ) : (
          <DialogTrigger isOpen={isOpen && !isSwitch} onOpenChange={setOpen}>
            <Button
              aria-label={_('{name}: {value}', { name: field.name, value: words || _('Empty') })}
              {...(isSwitch && { onPress: () => set(value === true ? null : true) })}
              className={cx(face, focusRing, 'cursor-pointer rounded-2 data-hovered:bg-hover')}
            >
              {shown}
            </Button>
            <Popover
              offset={4}
              placement="bottom start"
              className={cx(floating, 'flex max-w-[calc(100vw-16px)] flex-col overflow-hidden')}
            >
              <Dialog aria-label={field.name} className="flex min-h-0 flex-col outline-none">
                <FieldEditor field={field} value={value} set={set} close={() => setOpen(false)} />
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </dd>
    </div>
  )
}
