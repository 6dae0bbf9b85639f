// Whether replies can leave: configured or not, how many wait, how many failed.
import { useLingui } from '@lingui/react'
import { Banner } from '../../ui/index.ts'

export const Sending = ({
  configured,
  waiting,
  failed,
}: {
  configured: boolean
  waiting: number
  failed: number
}) => {
  const { _ } = useLingui()
  if (!configured)
    return (
      <Banner tone="warn" title={_('Replies cannot leave yet')}>
        {_(
          'Set HANDRAIL_SMTP_URL to your mail server, such as smtps://user:password@mail.example:465, and start the desk again. Until then {n, plural, =0 {new mails wait} one {# mail waits} other {# mails wait}}.',
          {
            n: waiting,
          },
        )}
      </Banner>
    )
  return (
    <>
      {failed > 0 && (
        <Banner
          tone="breach"
          title={_('{n, plural, one {# mail could not be sent} other {# mails could not be sent}}', {
            n: failed,
          })}
        >
          {_('The reason stands at each message in its ticket, with a button to try again.')}
        </Banner>
      )}
      {waiting > 0 && (
        <p>
          {_('{n, plural, one {# mail is on its way.} other {# mails are on their way.}}', { n: waiting })}
        </p>
      )}
      {waiting === 0 && failed === 0 && <p>{_('Everything written has been sent.')}</p>}
    </>
  )
}
