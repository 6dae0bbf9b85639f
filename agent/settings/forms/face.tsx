// Intake forms: the questions of one type of request.
import { channelName } from '../../data/words.ts'
import type { Face } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'
import { FormEditor } from './FormEditor.tsx'

export const formFace: Face<'form'> = {
  kind: 'form',
  one: 'Intake form',
  many: 'Intake forms',
  add: 'New intake form',
  about:
    'The questions of one type of request: asked in the portal, on the phone, and of whoever wrote by mail and left something out.',
  blank: () => ({
    description: '',
    serviceId: null,
    subject: '',
    questions: [],
    channels: ['portal', 'phone', 'agent'],
    completesMail: false,
  }),
  Editor: FormEditor,
  summary: ({ questions, channels, serviceId }, nameOf) =>
    [
      t('{n, plural, one {# question} other {# questions}}', { n: questions.length }),
      serviceId && nameOf(serviceId),
      channels.map(channelName).join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
  isOrdered: true,
}
