// What the demo desk's catalogue offers on the portal: one form for each thing that people ask for most.
import type { Bodies } from '../../../rules/law/law.ts'
import type { TeamName } from './texts/scenario.ts'

type Form = Bodies['form']
type Question = Form['questions'][number]

const question = { help: '', askedWhen: null, isRequired: true }
const site: Question = { ...question, key: 'site', label: 'Where is it?' }
const serial: Question = {
  ...question,
  key: 'serial_number',
  label: 'Its serial number',
  help: 'On the back or below',
  isRequired: false,
  askedWhen: { field: 'field.category', op: 'any_of', value: ['hardware'] },
}

interface Offer {
  name: string
  about: string
  subject: string
  service: readonly [team: TeamName, tag: string]
  questions: readonly Question[]
}

const offers: readonly Offer[] = [
  {
    name: 'A device is broken',
    about: 'Laptops, screens, docks and scanners',
    subject: 'Broken device',
    service: ['Workplace', 'laptop'],
    questions: [{ ...question, key: 'category', label: 'What kind of device is it?' }, site, serial],
  },
  {
    name: 'Passwords and sign-in codes',
    about: 'Locked out, a new phone, a forgotten password',
    subject: 'I cannot sign in',
    service: ['Applications', 'password'],
    questions: [],
  },
  {
    name: 'Wi-Fi and network',
    about: 'No connection, guests, working from home',
    subject: 'No connection',
    service: ['Network', 'wifi'],
    questions: [site],
  },
  {
    name: 'Software and access',
    about: 'An application, a licence or a folder for you or your team',
    subject: 'Access needed',
    service: ['Applications', 'access'],
    questions: [{ ...question, key: 'category', label: 'What is it about?', isRequired: false }],
  },
  {
    name: 'Printing and badges',
    about: 'Jams, labels, a printer for your desk',
    subject: 'The printer does not print',
    service: ['Workplace', 'printer'],
    questions: [site],
  },
  {
    name: 'New colleague or leaver',
    about: 'Accounts, badge and equipment in one form',
    subject: 'Somebody joins or leaves',
    service: ['Workplace', 'onboarding'],
    questions: [{ ...site, label: 'Where will they work?' }],
  },
  {
    name: 'Rooms and buildings',
    about: 'Heating, light, doors, a room for an event',
    subject: 'Something about the building',
    service: ['Facilities', 'building'],
    questions: [site],
  },
]

/** Adds the catalogue; `serviceOf` knows the service that a tag of a team tells. */
export const addForms = (
  add: (kind: 'form', name: string, body: Form) => string,
  serviceOf: (team: TeamName, tag: string) => string | null,
): void => {
  for (const { name, about, subject, service, questions } of offers)
    add('form', name, {
      description: about,
      serviceId: serviceOf(...service),
      subject,
      questions: [...questions],
      channels: ['agent', 'phone', 'portal'],
      completesMail: false,
    })
}
