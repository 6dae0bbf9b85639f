// How to have mail sent to this desk: by the DNS, by another mail server, by a provider.
import { useLingui } from '@lingui/react'
import { CopyField } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import type { PartProps } from './form.ts'

export const StraightMail = ({ fields }: PartProps) => {
  const { _ } = useLingui()
  const address = fields.address.trim() || 'support@meridian.example'
  const domain = address.split('@')[1] ?? 'meridian.example'
  const host = location.hostname
  return (
    <Disclosure title={_('How to have mail sent here')}>
      <ol className="flex flex-col gap-5 sm:max-w-[520px]">
        <li className="flex flex-col gap-2">
          <p>
            {_(
              'For a domain that only this desk uses, publish this record in the DNS. The desk must then be reachable on port 25.',
            )}
          </p>
          <CopyField label={_('MX record')} value={`${domain}. 3600 IN MX 10 ${host}.`} />
        </li>
        <li className="flex flex-col gap-2">
          <p>
            {_(
              'Where the domain has a mail server already, let that one pass this address on. In Postfix, one line in its transport table does it:',
            )}
          </p>
          <CopyField label={_('Transport table')} value={`${address} smtp:[${host}]:2525`} />
        </li>
        <li>
          {_(
            'At a provider such as Microsoft 365, forward the address to one of this desk, or fetch it with IMAP below.',
          )}
        </li>
      </ol>
    </Disclosure>
  )
}
