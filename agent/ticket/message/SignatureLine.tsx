// Whether the mail's own signature (S/MIME or OpenPGP) holds.
import { useLingui } from '@lingui/react'
import { KeyRound, ShieldAlert, ShieldCheck } from 'lucide-react'
import type { MailFacts } from '../../../contract/tickets.ts'
import { cx } from '../../ui/index.ts'

type Signature = NonNullable<MailFacts['signature']>

const faces = {
  valid: { Icon: ShieldCheck, tone: 'text-muted' },
  invalid: { Icon: ShieldAlert, tone: 'text-breach' },
  unknown_key: { Icon: KeyRound, tone: 'text-muted' },
}

export const SignatureLine = ({ signature }: { signature: Signature }) => {
  const { _ } = useLingui()
  const { Icon, tone } = faces[signature.state]
  const kind = signature.kind === 'smime' ? 'S/MIME' : 'OpenPGP'
  const words = {
    valid: _('Signed by {by} ({kind})', { by: signature.by, kind }),
    invalid: _('The signature does not hold ({kind})', { kind }),
    unknown_key: _('Signed with a key nobody here knows ({kind})', { kind }),
  }[signature.state]
  return (
    <p className={cx('mt-2 flex items-start gap-1.5 text-sm', tone)}>
      <Icon size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
      <span className="min-w-0">
        <span className={signature.state === 'invalid' ? 'font-semibold' : undefined}>{words}</span>
        {signature.state !== 'valid' && signature.because && <> · {_(signature.because)}</>}
      </span>
    </p>
  )
}
