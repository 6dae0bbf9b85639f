// What the mail servers said to each other, and the headers as they stand in the mail.
import { useLingui } from '@lingui/react'
import type { WholeMail } from '../../../contract/email.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Size } from '../parts/Size.tsx'

export const MailHeaders = ({ mail: { envelope, headers, size } }: { mail: WholeMail }) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      <Disclosure title={_('Envelope')}>
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          <dt className="text-muted">{_('Sender')}</dt>
          <dd className="font-mono text-sm leading-5 break-all">{envelope.from || '<>'}</dd>
          <dt className="text-muted">{_('Recipients')}</dt>
          <dd className="font-mono text-sm leading-5 break-all">{envelope.to.join(', ') || '–'}</dd>
          <dt className="text-muted">{_('Size')}</dt>
          <dd>
            <Size bytes={size} />
          </dd>
        </dl>
      </Disclosure>
      <Disclosure title={_('Headers')} note={String(headers.length)}>
        <dl className="flex flex-col gap-1.5 font-mono text-sm leading-[18px]">
          {headers.map(({ name, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers repeat
            <div key={at} className="grid gap-x-3 md:grid-cols-[180px_minmax(0,1fr)]">
              <dt className="text-muted break-words">{name}</dt>
              <dd className="break-all whitespace-pre-wrap">{value}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
