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
      'Onboarding {person} in {department}',
      'Equipment for {person} ({department})',
      'Please prepare everything for {person}',
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
      'Account, mailbox and rights are there; the desk in {room} is set up with two screens.',
    ],
  },
  {
    team: 'Workplace',
    weight: 4,
    tags: ['offboarding'],
    subjects: [
      'Leaver in {department}: {colleague}',
      'Hand back equipment {asset}',
      '{colleague} leaves {department}',
      'Where to return laptop {asset}?',
    ],
    what: [
      '{colleague} leaves us. Please end the account after the last day and give {department} access to the mailbox for three months.',
      'where can I hand back the laptop {asset}, the phone and the badge?',
    ],
    more: ['The last day is the end of the month.', '{colleague} in {department} knows about it.'],
    talk: [
      [
        'Shall mails be forwarded, or is the absence note enough? Forwarding needs the consent of the person leaving.',
        'The note is enough.',
      ],
      ['Please bring it to {room}. Which day suits you?', 'I will come on the last day, at {time}.'],
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
      '{thing} on the {floor} {fault}',
      '{thing} in {room} {fault}',
      'Too cold in {room}',
      '{floor}: {thing} {fault}',
      'The {thing} {fault}',
      '16 degrees in {room}',
    ],
    what: [
      'the {thing} on the {floor} {fault} since {day}.',
      'in {room} the {thing} {fault}. {count} of us sit there.',
      'it has 16 degrees in {room} since {day}, and we work in our coats.',
    ],
    more: [
      'It is the third time this year.',
      'The caretaker was here but had no part.',
      'We told the front desk, too.',
    ],
    talk: [
      ['Is somebody there between 13:00 and 15:00 to let the technician in?', 'Yes, {colleague} is there.'],
    ],
    notes: [
      'Same unit as in March, suggest replacing it.',
      'Firm comes Thursday, order {ref}.',
      'Valve stuck.',
    ],
    fixes: [
      'Repaired this morning. If it starts again, please write here, then we replace the whole unit.',
      'The technician has been there and changed a part; we tried it together with {colleague}.',
      'The technician has changed the valve; the room should reach 21 degrees within two hours.',
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
      'Door on the {floor} does not lock',
      'No access at {site}',
      'Badge lost, please block it',
      'Open door on the {floor}',
    ],
    what: [
      'my badge does not open the door at {site} since {day}.',
      'I lost my badge {day}. Please block it and make me a new one.',
      'the door on the {floor} does not lock any more, and anybody could walk in.',
    ],
    more: ['My number is 00####.', 'I told the front desk, too.'],
    talk: [
      [
        'Which door is it exactly, and what does the reader show?',
        'The one by the stairs. It blinks red twice.',
      ],
      [
        'It is blocked. You can fetch a new one at the reception; please bring an identity card. Does the afternoon suit you?',
        'Yes, I will come at {time}.',
      ],
      ['A locksmith can come at {time}. Is somebody there?', 'Yes, {colleague} waits for him.'],
    ],
    notes: [
      'Rights had ended with the contract year.',
      'Old badge blocked at {time}, no use after that.',
      'Lock motor replaced under contract.',
    ],
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
      'Move of {department} to the {floor}',
      'Chairs missing in {room}',
      '{event}: room, screen and coffee',
      '{department} moves to the {floor}',
      'Half of the chairs in {room} gone',
    ],
    what: [
      'for {event} we need a room for {count} times four people, with a screen and coffee.',
      '{department} moves to the {floor} next month. Who helps with the desks and the cables?',
      'half of the chairs in {room} are gone since {day}.',
    ],
    more: ['{colleague} knows the details.', 'Two of us use a wheelchair, please keep that in mind.'],
    talk: [
      [
        '{room} is free that day. Do you need the partition open, and at what time shall the coffee come?',
        'Open, please, and coffee at {time}.',
      ],
      [
        'How many desks move, and are there any that go up and down electrically?',
        'Twelve, four of them electric.',
      ],
      ['Do you know how many are missing?', 'Six, I think.'],
    ],
    notes: [
      'Booked in the calendar, catering informed.',
      'Movers offer two dates, waiting for the department to choose.',
      'Found them on the {floor}.',
    ],
    fixes: [
      '{room} is booked and set up; coffee comes at {time}. The code for the screen lies on the table.',
      'The move is planned with {department}: boxes on Thursday, desks on Friday, and the network is patched by Monday 8:00.',
      'The chairs are back; they had walked to the training on the {floor}.',
    ],
  },
]
