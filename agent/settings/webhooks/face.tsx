// Webhooks: an address, and which events are told there.
import type { Face } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'
import { Deliveries } from './Deliveries.tsx'
import { WebhookEditor } from './WebhookEditor.tsx'

export const webhookFace: Face<'webhook'> = {
  kind: 'webhook',
  one: 'Webhook',
  many: 'Webhooks',
  add: 'New webhook',
  about:
    'Tells another program what happened, signed, so that it can trust it. What does not arrive is tried again for a day.',
  blank: () => ({ url: 'https://', events: ['ticket.created'] }),
  Editor: WebhookEditor,
  tabs: [{ id: 'deliveries', name: 'Deliveries', Show: Deliveries }],
  summary: ({ url, events }) => (
    <>
      <code className="font-mono break-all">{url}</code>
      {' · '}
      {events.length === 0
        ? t('only when a rule calls it')
        : events.length <= 3
          ? events.join(', ')
          : t('{n, plural, one {# kind of event} other {# kinds of events}}', { n: events.length })}
    </>
  ),
}
