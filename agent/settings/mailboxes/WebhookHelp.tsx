// How a provider posts a mail and signs it, with a command to try it.
import { useLingui } from '@lingui/react'
import { CopyField } from '../../ui/index.ts'

const command = (url: string): string =>
  [
    't=$(date +%s)',
    `v1=$( (printf '%s.' "$t"; cat mail.eml) | openssl dgst -sha256 -hmac "$SECRET" | sed 's/.* //')`,
    `curl --data-binary @mail.eml -H 'Content-Type: message/rfc822' -H "X-Handrail-Signature: t=$t,v1=$v1" '${url}'`,
  ].join('; ')

export const WebhookHelp = ({ url }: { url: string }) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-3 text-muted">
      <p>
        {_(
          'The provider posts the raw mail, as message/rfc822 or as the field “email” of a form. Each request carries this header:',
        )}
      </p>
      <code className="rounded-2 bg-fill px-2 py-1.5 font-mono text-sm break-all text-ink">
        {'X-Handrail-Signature: t=<seconds since 1970>,v1=<signature>'}
      </code>
      <p>
        {_(
          'The signature is the HMAC-SHA-256, in hex, of the time, a full stop and the body, made with the signing secret. It holds for five minutes.',
        )}
      </p>
      <CopyField label={_('Try it, with the secret in $SECRET')} value={command(url)} />
    </div>
  )
}
