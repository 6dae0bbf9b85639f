// The form of an intake form: where it is offered, its questions, and what it looks like.
import { useLingui } from '@lingui/react'
import { channels } from '../../../rules/ticket/words.ts'
import { channelName } from '../../data/words.ts'
import type { EditorProps } from '../../law/face.ts'
import { useLaw } from '../../law/parts/use-names.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { FormPreview } from './FormPreview.tsx'
import { OtherLanguages } from './OtherLanguages.tsx'
import { QuestionList } from './QuestionList.tsx'
import { TileFields } from './TileFields.tsx'

export const FormEditor = ({ body, set, faults, isLocked, onReady, name }: EditorProps<'form'>) => {
  const { _ } = useLingui()
  const services = useLaw('service')
  return (
    <>
      <Section title={_('What it is for')}>
        <TextField
          label={_('Description')}
          description={_('For requesters, in their words.')}
          rows={2}
          value={body.description}
          onChange={(description) => set({ description })}
          error={faults.description}
          isDisabled={isLocked}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={_('Service')}
            options={[{ id: '', name: _('No service') }, ...services]}
            value={body.serviceId ?? ''}
            onChange={(id) => set({ serviceId: id || null })}
            error={faults.serviceId}
            isDisabled={isLocked}
          />
          <TextField
            label={_('Proposed subject')}
            value={body.subject}
            onChange={(subject) => set({ subject })}
            error={faults.subject}
            isDisabled={isLocked}
            maxLength={200}
          />
        </div>
      </Section>
      <Section title={_('Where it is offered')}>
        <fieldset className="flex min-w-0 flex-wrap gap-x-5">
          <legend className="sr-only">{_('Where it is offered')}</legend>
          {channels
            .filter((channel) => channel !== 'mail' && channel !== 'api')
            .map((channel) => (
              <Checkbox
                key={channel}
                isSelected={body.channels.includes(channel)}
                onChange={(on) =>
                  set({ channels: channels.filter((c) => (c === channel ? on : body.channels.includes(c))) })
                }
                isDisabled={isLocked}
              >
                {channelName(channel)}
              </Checkbox>
            ))}
        </fieldset>
        <Checkbox
          isSelected={body.completesMail}
          onChange={(completesMail) => set({ completesMail })}
          description={_(
            'The desk answers with a link that asks only what is missing; the clock stands until then.',
          )}
          isDisabled={isLocked}
        >
          {_('Ask whoever wrote by mail for what is missing')}
        </Checkbox>
      </Section>
      {body.channels.includes('portal') && (
        <TileFields name={name} body={body} set={set} faults={faults} isLocked={isLocked} />
      )}
      <Section title={_('Questions')} text={_('Each fills one custom field. Asked in this order.')}>
        <QuestionList
          questions={body.questions}
          onChange={(questions) => set({ questions })}
          faults={faults}
          isLocked={isLocked}
          onReady={onReady}
        />
      </Section>
      <OtherLanguages name={name} body={body} set={set} isLocked={isLocked} />
      <Section
        title={_('Preview')}
        text={_('Answer it as a requester would: questions come and go with the answers.')}
      >
        <FormPreview name={name} form={body} />
      </Section>
    </>
  )
}
