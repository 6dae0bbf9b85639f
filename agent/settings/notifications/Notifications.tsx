// My notifications: what I hear of, by which ways, and when not.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { Digest } from './Digest.tsx'
import { MatrixTables } from './Matrix.tsx'
import { Push } from './Push.tsx'
import { Quiet } from './Quiet.tsx'
import { noticeSettingsQuery } from './queries.ts'

export const Notifications = () => {
  const { _ } = useLingui()
  const settings = useQuery(noticeSettingsQuery)
  return (
    <Page title={_('Notifications')}>
      <Loaded query={settings} rows={8}>
        {(data) => (
          <>
            <Section
              title={_('What you hear of')}
              text={_(
                'Never your own deeds. What happens again to the same ticket is counted, not repeated. A mail comes only when you have not read it in the desk within two minutes.',
              )}
            >
              <MatrixTables matrix={data.matrix} />
            </Section>
            <Section title={_('Push')} text={_('Messages on a device even when the desk is closed.')}>
              <Push />
            </Section>
            <Section title={_('Quiet hours')} text={_('No mail and no push.')}>
              <Quiet settings={data} />
            </Section>
            <Section title={_('Digest')} text={_('One mail with everything you have not read.')}>
              <Digest settings={data} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
