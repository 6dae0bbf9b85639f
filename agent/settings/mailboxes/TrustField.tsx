// The mail server whose checks of senders are believed, with what that means.
import { useLingui } from '@lingui/react'
import { TextField } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import type { PartProps } from './form.ts'

export const TrustField = ({ fields, faults, isLocked, set }: PartProps) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-2">
      <TextField
        isDisabled={isLocked}
        className="sm:max-w-96"
        label={_('Trusted mail server')}
        placeholder="mx.meridian.example"
        mono
        description={_('Left empty: the desk checks every sender itself, as far as it can.')}
        value={fields.trustedServer}
        onChange={(trustedServer) => set({ trustedServer })}
        error={faults.trustedServer}
      />
      <Disclosure title={_('Which name belongs here?')}>
        <div className="flex flex-col gap-2 text-muted sm:max-w-[520px]">
          <p>
            {_(
              'Your mail server writes what it found about a sender into a header of each mail. It begins with the server’s name:',
            )}
          </p>
          <code className="rounded-2 bg-fill px-2 py-1.5 font-mono text-sm break-all text-ink">
            Authentication-Results: <b>mx.meridian.example</b>; spf=pass; dkim=pass; dmarc=pass
          </code>
          <p>
            {_(
              'Put that name here, and the desk believes this header. Only the server that takes mail from the internet for you belongs here, and it must remove such headers from incoming mail, or anybody could vouch for themselves.',
            )}
          </p>
        </div>
      </Disclosure>
    </div>
  )
}
