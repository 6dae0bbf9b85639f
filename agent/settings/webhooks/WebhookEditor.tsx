// The form of a webhook: the address, and when it is called.
import { useLingui } from '@lingui/react'
import { eventName, events } from '../../law/events.ts'
import type { EditorProps } from '../../law/face.ts'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { Choice, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'

export const WebhookEditor = ({ body, set, faults, isLocked }: EditorProps<'webhook'>) => {
  const { _ } = useLingui()
  const options = [...new Set([...events, ...body.events])].map((id) => ({
    id,
    name: eventName(id),
    note: id,
  }))
  return (
    <>
      <Section title={_('Where to')} text={_('Addresses inside the desk’s own network are refused.')}>
        <TextField
          label={_('Address')}
          type="url"
          mono
          value={body.url}
          onChange={(url) => set({ url })}
          error={faults.url}
          isDisabled={isLocked}
          maxLength={2000}
          className="w-full"
        />
      </Section>
      <Section title={_('When it is called')}>
        <Choice<'events' | 'rules'>
          label={_('It is called')}
          hideLabel
          options={[
            { id: 'events', name: _('On events') },
            { id: 'rules', name: _('Only by rules') },
          ]}
          value={body.events.length > 0 ? 'events' : 'rules'}
          onChange={(way) => set({ events: way === 'events' ? ['ticket.created'] : [] })}
          isDisabled={isLocked}
        />
        {body.events.length > 0 && (
          <PickMany
            label={_('Events')}
            options={options}
            chosen={body.events}
            onChange={(chosen) => set({ events: chosen })}
            error={Object.entries(faults).find(([field]) => field.startsWith('events'))?.[1]}
            isDisabled={isLocked}
          />
        )}
      </Section>
    </>
  )
}
