// Requests about people who come and go, and about the building.
import type { Scenario } from './scenario.ts'

export const house: readonly Scenario[] = [
  {
    team: 'Workplace',
    weight: 6,
    tags: ['onboarding'],
    slots: {
      person: ['{colleague}', 'a trainee', 'two interns', 'a new team lead', 'a returning colleague'],
      start: ['on the 1st', 'on the 15th', 'next Monday', 'in two weeks'],
    },
    subjects: [
      'New starter in {department}: {person}',
      'Onboarding {person}, {start}',
      'Equipment for {person} ({department})',
      'Account for {person} from {start}',
    ],
    what: [
      '{person} starts {start} in {department} and needs a laptop, an account, a badge and a desk in {room}.',
      'please prepare everything for {person}, who starts {start}. Same programs as {colleague}.',
    ],
    more: [
      'A headset and a second screen, too, please.',
      'The contract is signed, HR has the papers.',
      'Working from {site} two days a week.',
    ],
    talk: [
      [
        'Which programs beyond the standard ones, and who is the line manager for the approvals?',
        'The ERP (sales part) and the CRM. I am the manager.',
      ],
    ],
    notes: [
      'Laptop {asset} prepared, in the cupboard in {room}. Badge to be printed on the day.',
      'Welcome sheet and training dates sent to the manager.',
    ],
    fixes: [
      'Everything is ready: laptop and badge can be fetched in {room} from 8:00, the first sign-in is explained on the sheet in the bag.',
      'Account, mailbox and rights are there; the desk in {room} is set up with two screens. A welcome is welcome!',
    ],
  },
  {
    team: 'Workplace',
    weight: 4,
    tags: ['offboarding'],
    subjects: [
      'Leaver in {department}: {colleague}',
      '{colleague} leaves on Friday',
      'Hand back equipment {asset}',
      'Out-of-office for a former colleague',
    ],
    what: [
      '{colleague} leaves us. Please end the account after the last day and give {department} access to the mailbox for three months.',
      'where can I hand back the laptop {asset}, the phone and the badge?',
    ],
    more: ['The last day is the end of the month.', 'Please set an absence note that names me.'],
    talk: [
      [
        'Shall mails be forwarded, or is the absence note enough? Forwarding needs the consent of the person leaving.',
        'The note is enough.',
      ],
    ],
    notes: [
      'Account set to end on the last day at 18:00. Licences back in the pool.',
      'Equipment complete except for the charger.',
    ],
    fixes: [
      'All is prepared: the account ends by itself on the last day, and {department} has the mailbox until the end of the third month.',
      'Thank you, received in full. The receipt is attached to this mail.',
    ],
  },
  {
    team: 'Facilities',
    weight: 7,
    tags: ['building'],
    slots: {
      thing: ['heating', 'air conditioning', 'light', 'tap', 'lift', 'blind', 'dishwasher'],
      fault: ['does not work', 'makes a loud noise', 'drips', 'cannot be turned off', 'smells of burning'],
    },
    subjects: [
      '{thing} in {room} {fault}',
      '{floor}: {thing} {fault}',
      'The {thing} {fault}',
      'Too cold in {room}',
    ],
    what: [
      'the {thing} on the {floor} {fault} since {day}.',
      'in {room} the {thing} {fault}. {count} people sit there.',
      'it has 16 degrees in {room} since {day}, and we work in our coats.',
    ],
    more: [
      'We put a bucket under it.',
      'The caretaker was here but had no part.',
      'It is the third time this year.',
    ],
    talk: [
      [
        'Is somebody in the room between 13 and 15 o’clock to let the technician in?',
        'Yes, {colleague} is there.',
      ],
    ],
    notes: [
      'Valve stuck. Heating firm comes Thursday, order {ref}.',
      'Same unit as in March, suggest replacing it.',
    ],
    fixes: [
      'The technician has changed the valve; the room should reach 21 degrees within two hours.',
      'Repaired this morning. If it starts again, please write here, then we replace the whole unit.',
      'A fuse had gone. It is replaced and the cause, a kettle on the same circuit, has found another place.',
    ],
  },
  {
    team: 'Facilities',
    weight: 5,
    tags: ['badge', 'doors'],
    urgency: 'high',
    subjects: [
      'Badge does not open the door at {site}',
      'Lost badge',
      'Parking space for a visitor',
      'Access to {room} for cleaners',
      'Door on the {floor} does not lock',
    ],
    what: [
      'my badge does not open the door at {site} since {day}.',
      'I lost my badge {day}. Please block it and make me a new one.',
      'the door on the {floor} does not lock any more, and anybody could walk in.',
    ],
    more: ['My number is 00####.', 'At the main entrance it works.', 'The reader blinks twice, red.'],
    talk: [
      [
        'It is blocked. You can fetch a new one at the reception; please bring an identity card. Does the afternoon suit you?',
        'Yes, I will come at {time}.',
      ],
    ],
    notes: ['Old badge blocked at {time}, no use after that.', 'Lock motor replaced under contract.'],
    fixes: [
      'Your rights for {site} had ended with the year. They are extended, please hold the badge to the reader in the lobby once.',
      'The new badge is handed over and the lost one is blocked for good.',
      'The locksmith has been here; the door locks by itself again.',
    ],
  },
  {
    team: 'Facilities',
    weight: 4,
    tags: ['room', 'event'],
    impact: 'low',
    urgency: 'low',
    slots: {
      event: ['a customer visit', 'the staff meeting', 'a workshop', 'interviews', 'first-aid training'],
    },
    subjects: [
      'Room for {event}',
      '{event} in {room}: tables and coffee',
      'Chairs missing in {room}',
      'Move of {department} to the {floor}',
    ],
    what: [
      'for {event} we need a room for {count} times four people, with a screen and coffee.',
      '{department} moves to the {floor} next month. Who helps with the desks and the cables?',
      'half of the chairs in {room} are gone since {day}.',
    ],
    more: [
      'Hybrid, so a camera would be good.',
      'From {time} on, for three hours.',
      'Two of us use a wheelchair.',
    ],
    talk: [
      [
        '{room} is free that day. Do you need the partition open, and at what time shall the coffee come?',
        'Open, please, and coffee at {time}.',
      ],
    ],
    notes: [
      'Booked in the calendar, catering informed.',
      'Movers offer two dates, waiting for the department to choose.',
    ],
    fixes: [
      '{room} is booked and set up; coffee comes at {time}. The code for the screen lies on the table.',
      'The chairs are back; they had walked to the training on the {floor}.',
      'The move is planned with {department}: boxes on Thursday, desks on Friday, and the network is patched by Monday 8:00.',
    ],
  },
]
