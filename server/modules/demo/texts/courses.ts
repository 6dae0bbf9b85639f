// What the demo's courses say and ask.
import type { Option, Question } from '../../../../rules/courses/course.ts'

export interface DemoCourse {
  title: string
  about: string
  language: string
  who: 'signed_in' | 'staff'
  /** Names of demo articles. */
  lessons: readonly string[]
  questions: readonly (Omit<Question, 'id' | 'options'> & { options: readonly Omit<Option, 'id'>[] })[]
  tries: number | null
  validMonths: number | null
  /** Name of a team or an organisation. */
  assign: string
  /** By language, in the order of the questions and their options. */
  translations: Readonly<Record<string, DemoTranslation>>
  /** The first has passed, the others are under way. */
  learners: readonly string[]
}

export interface DemoTranslation {
  title: string
  about: string
  questions: readonly { text: string; why: string; options: readonly string[] }[]
}

const right = (text: string) => ({ text, isRight: true })
const wrong = (text: string) => ({ text, isRight: false })

export const demoCourses: readonly DemoCourse[] = [
  {
    title: 'Safe at work',
    about:
      'Ten minutes that keep your account, your phone and your mail yours. Everybody takes it once a year.',
    language: 'en',
    who: 'signed_in',
    lessons: ['phishing', 'reset-password', 'new-phone', 'lost-device'],
    questions: [
      {
        kind: 'one',
        text: 'A mail from “the bank” asks you to confirm your password by a link. What do you do?',
        options: [
          wrong('Answer it and ask whether it is genuine'),
          right('Report it, and open nothing in it'),
          wrong('Open the link to see where it leads'),
        ],
        isTrue: true,
        why: 'Looking is already too much: the link alone tells the sender that you read it.',
      },
      {
        kind: 'several',
        text: 'Your laptop was stolen on the train. What is done the same day?',
        options: [
          right('You tell the service desk'),
          right('The device is locked from afar'),
          wrong('You wait whether it turns up'),
          right('Your password is changed'),
        ],
        isTrue: true,
        why: 'The sooner it is locked, the less anybody can read.',
      },
      {
        kind: 'truth',
        text: 'The service desk never asks for your password.',
        options: [],
        isTrue: true,
        why: 'Nobody who works here needs it.',
      },
      {
        kind: 'order',
        text: 'You get a new phone. In which order?',
        options: [
          right('Set up the sign-in app on the new phone'),
          right('Try to sign in once'),
          right('Erase the old phone'),
        ],
        isTrue: true,
        why: 'Erasing first locks you out.',
      },
    ],
    tries: null,
    validMonths: 12,
    assign: 'Northwind Logistics',
    translations: {
      de: {
        title: 'Sicher arbeiten',
        about: 'Zehn Minuten, damit Konto, Telefon und Mails Ihnen gehören. Alle machen ihn einmal im Jahr.',
        questions: [
          {
            text: 'Eine Mail „der Bank“ bittet Sie, Ihr Passwort über einen Link zu bestätigen. Was tun Sie?',
            why: 'Schon Hinsehen ist zu viel: Der Link allein verrät, dass Sie sie gelesen haben.',
            options: [
              'Antworten und fragen, ob sie echt ist',
              'Sie melden und nichts darin öffnen',
              'Nachsehen, wohin der Link führt',
            ],
          },
          {
            text: 'Ihr Laptop wurde im Zug gestohlen. Was geschieht noch am selben Tag?',
            why: 'Je früher er gesperrt ist, desto weniger kann jemand lesen.',
            options: [
              'Sie sagen es dem Service Desk',
              'Das Gerät wird aus der Ferne gesperrt',
              'Sie warten, ob er auftaucht',
              'Ihr Passwort wird geändert',
            ],
          },
          {
            text: 'Der Service Desk fragt nie nach Ihrem Passwort.',
            why: 'Niemand, der hier arbeitet, braucht es.',
            options: [],
          },
          {
            text: 'Sie bekommen ein neues Telefon. In welcher Reihenfolge?',
            why: 'Wer zuerst löscht, sperrt sich aus.',
            options: [
              'Die Anmelde-App auf dem neuen Telefon einrichten',
              'Sich einmal anmelden',
              'Das alte Telefon löschen',
            ],
          },
        ],
      },
    },
    learners: ['Jane Miller', 'Rafael Sato'],
  },
  {
    title: 'New in the service desk',
    about: 'What everybody in the team should have read in their first week.',
    language: 'en',
    who: 'staff',
    lessons: ['how-we-help', 'vpn-drops', 'locked-accounts-internal', 'switch-runbook'],
    questions: [
      {
        kind: 'truth',
        text: 'A locked account is unlocked as soon as somebody asks by mail.',
        options: [],
        isTrue: false,
        why: 'Not before we know who asks.',
      },
      {
        kind: 'one',
        text: 'A tunnel drops every ten minutes. What is asked first?',
        options: [
          right('Where they work, and over which network'),
          wrong('Which telephone they have'),
          wrong('Who else is at home'),
        ],
        isTrue: true,
        why: 'Most drops come from the network at home.',
      },
    ],
    tries: 3,
    validMonths: null,
    assign: 'Network',
    translations: {},
    learners: ['Dmitri Volkov', 'Ana Petrova'],
  },
]
