// Proves that the record of everything that happened has not been touched.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { api } from '../../data/api.ts'
import { Banner, Button, localeOf, useProblemWords } from '../../ui/index.ts'
import { Page, Section } from '../parts/Page.tsx'

export const Audit = () => {
  const { _, i18n } = useLingui()
  const problemWords = useProblemWords()
  const verify = useMutation({ mutationFn: () => api.workspace.audit({}) })
  const result = verify.data
  const trouble = problemWords(verify.error)
  return (
    <Page title={_('Audit')}>
      <Section
        title={_('The event log')}
        text={_(
          'Every change is written down once and chained to the one before by a hash. Verifying computes the whole chain again; a changed or missing entry breaks it.',
        )}
      >
        <Button
          look="primary"
          size="roomy"
          className="self-start"
          isPending={verify.isPending}
          onPress={() => verify.mutate()}
          icon={<ShieldCheck size={16} aria-hidden="true" />}
        >
          {verify.isPending ? _('Computing the chain again') : _('Verify now')}
        </Button>
        {result?.intact && (
          <Banner tone="ok" title={_('Nothing was touched')}>
            {_(
              '{n, plural, =0 {The log is empty.} one {# event fits the chain} other {All # events fit the chain}}',
              { n: result.checked },
            )}
            {result.checked > 0 &&
              ` · ${new Intl.DateTimeFormat(localeOf(i18n.locale), { timeStyle: 'medium' }).format(verify.submittedAt)}`}
          </Banner>
        )}
        {result && !result.intact && (
          <Banner tone="breach" title={_('The log was changed after it was written')}>
            {result.bad &&
              _('First at event {position}: {reason}', {
                position: result.bad.position,
                reason: _(result.bad.reason),
              })}
            <p className="mt-1">
              {_(
                'Keep this database as it is, restore the latest backup beside it, and compare from that event on.',
              )}
            </p>
          </Banner>
        )}
        {trouble && <Banner tone="breach">{trouble}</Banner>}
      </Section>
    </Page>
  )
}
