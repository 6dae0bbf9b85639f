// What the demo desk's catalogue offers on the portal: one form for each thing that people ask for most.
import type { Bodies } from '../../../rules/law/law.ts'
import type { TileIcon } from '../../../rules/portal/icon.ts'
import { categoryNames, questionWords } from './form-words.ts'
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
  /** Left out: as its words have it. */
  icon?: TileIcon
  words: NonNullable<Form['words']>
  service: readonly [team: TeamName, tag: string]
  questions: readonly Question[]
}

const offers: readonly Offer[] = [
  {
    name: 'A device is broken',
    about: 'Laptops, screens, docks and scanners',
    subject: 'Broken device',
    words: {
      de: {
        name: 'Ein Gerät ist defekt',
        description: 'Laptops, Bildschirme, Docks und Scanner',
        subject: 'Defektes Gerät',
      },
      ar: { name: 'جهاز معطّل', description: 'حواسيب محمولة وشاشات ومحطات وماسحات', subject: 'جهاز معطّل' },
    },
    service: ['Workplace', 'laptop'],
    questions: [{ ...question, key: 'category', label: 'What kind of device is it?' }, site, serial],
  },
  {
    name: 'Passwords and sign-in codes',
    about: 'Locked out, a new phone, a forgotten password',
    subject: 'I cannot sign in',
    words: {
      de: {
        name: 'Passwörter und Codes zum Anmelden',
        description: 'Ausgesperrt, ein neues Telefon, ein vergessenes Passwort',
        subject: 'Ich kann mich nicht anmelden',
      },
      ar: {
        name: 'كلمات المرور ورموز الدخول',
        description: 'حساب مقفل أو هاتف جديد أو كلمة مرور منسية',
        subject: 'لا أستطيع تسجيل الدخول',
      },
    },
    service: ['Applications', 'password'],
    questions: [],
  },
  {
    name: 'Wi-Fi and network',
    about: 'No connection, guests, working from home',
    subject: 'No connection',
    words: {
      de: {
        name: 'WLAN und Netzwerk',
        description: 'Keine Verbindung, Gäste, Arbeiten von zu Hause',
        subject: 'Keine Verbindung',
      },
      ar: {
        name: 'الشبكة والواي فاي',
        description: 'انقطاع الاتصال والضيوف والعمل من المنزل',
        subject: 'لا يوجد اتصال',
      },
    },
    service: ['Network', 'wifi'],
    questions: [site],
  },
  {
    name: 'Software and access',
    about: 'An application, a licence or a folder for you or your team',
    subject: 'Access needed',
    icon: 'app-window',
    words: {
      de: {
        name: 'Programme und Zugänge',
        description: 'Eine Anwendung, eine Lizenz oder ein Ordner für Sie oder Ihr Team',
        subject: 'Zugang gebraucht',
      },
      ar: {
        name: 'البرامج والصلاحيات',
        description: 'برنامج أو ترخيص أو مجلد لك أو لفريقك',
        subject: 'أحتاج إلى صلاحية',
      },
    },
    service: ['Applications', 'access'],
    questions: [{ ...question, key: 'category', label: 'What is it about?', isRequired: false }],
  },
  {
    name: 'Printing and badges',
    about: 'Jams, labels, a printer for your desk',
    subject: 'The printer does not print',
    words: {
      de: {
        name: 'Drucken und Ausweise',
        description: 'Papierstau, Etiketten, ein Drucker für Ihren Platz',
        subject: 'Der Drucker druckt nicht',
      },
      ar: {
        name: 'الطباعة والبطاقات',
        description: 'انحشار الورق والملصقات وطابعة لمكتبك',
        subject: 'الطابعة لا تطبع',
      },
    },
    service: ['Workplace', 'printer'],
    questions: [site],
  },
  {
    name: 'New colleague or leaver',
    about: 'Accounts, badge and equipment in one form',
    subject: 'Somebody joins or leaves',
    words: {
      de: {
        name: 'Neue Kollegin, neuer Kollege oder Austritt',
        description: 'Konten, Ausweis und Ausstattung in einem Formular',
        subject: 'Jemand kommt oder geht',
      },
      ar: {
        name: 'زميل جديد أو مغادر',
        description: 'الحسابات والبطاقة والمعدات في نموذج واحد',
        subject: 'شخص ينضم أو يغادر',
      },
    },
    service: ['Workplace', 'onboarding'],
    questions: [{ ...site, label: 'Where will they work?' }],
  },
  {
    name: 'Rooms and buildings',
    about: 'Heating, light, doors, a room for an event',
    subject: 'Something about the building',
    icon: 'building',
    words: {
      de: {
        name: 'Räume und Gebäude',
        description: 'Heizung, Licht, Türen, ein Raum für eine Veranstaltung',
        subject: 'Etwas am Gebäude',
      },
      ar: {
        name: 'الغرف والمباني',
        description: 'التدفئة والإضاءة والأبواب وغرفة لفعالية',
        subject: 'شيء في المبنى',
      },
    },
    service: ['Facilities', 'building'],
    questions: [site],
  },
]

/** Adds the catalogue; `serviceOf` knows the service that a tag of a team tells. */
export const addForms = (
  add: (kind: 'form', name: string, body: Form) => string,
  serviceOf: (team: TeamName, tag: string) => string | null,
): void => {
  for (const { name, about, subject, service, questions, icon, words } of offers)
    add('form', name, {
      description: about,
      serviceId: serviceOf(...service),
      subject,
      questions: questions.map((asked) =>
        asked.key === 'category' ? { ...asked, options: categoryNames } : asked,
      ),
      channels: ['agent', 'phone', 'portal'],
      completesMail: false,
      ...(icon ? { tile: { icon } } : {}),
      words: Object.fromEntries(
        (['de', 'ar'] as const).map((language) => [
          language,
          { ...words[language], questions: wordsFor(questions, language) },
        ]),
      ),
    })
}

const wordsFor = (questions: readonly Question[], language: 'de' | 'ar'): typeof questionWords.de =>
  Object.fromEntries(
    Object.entries(questionWords[language]).filter(([key]) => questions.some((asked) => asked.key === key)),
  )
