// The signature under every reply, with what may stand in it and how it comes out.
import { useLingui } from '@lingui/react'
import { useRef } from 'react'
import { useMe } from '../../data/me.ts'
import { Button, TextField } from '../../ui/index.ts'
import { insertAt } from '../parts/insert.ts'
import type { PartProps } from './form.ts'
import { useSignature } from './signature.ts'

const placeholders = ['agent.name', 'agent.email', 'mailbox.name', 'mailbox.address'] as const

export const SignatureField = ({ fields, faults, isLocked, set }: PartProps) => {
  const { _ } = useLingui()
  const { person } = useMe()
  const box = useRef<HTMLDivElement>(null)
  const shown = useSignature(fields.signature, {
    agent: { name: person.name, email: person.email },
    mailbox: { name: fields.name, address: fields.address },
  })
  const insert = (name: string) => {
    const area = box.current?.querySelector('textarea')
    if (area) set({ signature: insertAt(area, `{{ ${name} }}`) })
  }
  return (
    <div ref={box} className="flex flex-col gap-2 sm:max-w-[520px]">
      <TextField
        isDisabled={isLocked}
        label={_('Signature')}
        description={_('Under every reply. Left empty: the mailbox’s name and the workspace’s.')}
        rows={4}
        value={fields.signature}
        onChange={(signature) => set({ signature })}
        error={faults.signature ?? (shown.trouble || undefined)}
      />
      {!isLocked && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-sm text-muted">{_('Insert')}</span>
          {placeholders.map((name) => (
            <Button
              key={name}
              aria-label={_('Insert {name}', { name })}
              onPress={() => insert(name)}
              className="h-6 px-1.5 font-mono text-sm font-normal"
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {shown.text && (
        <figure className="mt-1 rounded-2 bg-canvas px-3 py-2.5">
          <figcaption className="text-xs font-medium text-faint">{_('In a reply of yours')}</figcaption>
          <p className="mt-1 text-body break-words whitespace-pre-wrap">{shown.text}</p>
        </figure>
      )}
    </div>
  )
}
