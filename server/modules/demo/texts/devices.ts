// Requests about laptops, screens, phones and printers.
import type { Scenario } from './scenario.ts'

export const devices: readonly Scenario[] = [
  {
    team: 'Workplace',
    weight: 9,
    tags: ['laptop'],
    slots: {
      fault: [
        'does not start any more',
        'gets very hot and loud',
        'restarts by itself',
        'shows a blue screen',
        'is extremely slow after the update',
        'does not charge',
      ],
    },
    subjects: ['Laptop {asset} {fault}', 'My laptop {fault}', '{asset}: {fault}', 'Notebook {fault}'],
    what: [
      'my laptop ({asset}) {fault} since {day}.',
      'the laptop {fault}. I have to present to a customer with it and do not trust it any more.',
      'my notebook {asset} {fault}; I am writing from {colleague}’s.',
    ],
    more: [
      'It is about four years old.',
      'I already held the power button for ten seconds.',
      'It happens mostly when I take it off the dock.',
      'A lot of my files lie on the desktop, are they safe?',
    ],
    talk: [
      [
        'Could you start it without the dock and with the charger from {room}, and tell me which light burns beside the socket?',
        'Orange, blinking. Without the dock it is the same.',
      ],
      [
        'I have looked at it from here and started the hardware test. Please leave it on over lunch.',
        'It says "battery: poor" and code 2000-01##.',
      ],
    ],
    notes: [
      'Warranty until next spring. Battery swollen: exchange at once, do not send it by post.',
      'SSD at 98 %, 140 GB of Teams cache. Cleaned.',
      'Lent LN-0## until repaired.',
    ],
    fixes: [
      'The battery was worn out and is replaced. Everything else passed the test; your files were never in danger, they are synchronised.',
      'A driver from last week’s update was the cause. I put the former one back and hold the update until the maker has mended it.',
      'You have a new laptop: your programs are installed, and your files come by themselves within an hour of signing in. Please bring the old one to {room} this week.',
    ],
  },
  {
    team: 'Workplace',
    weight: 7,
    tags: ['dock', 'screen'],
    slots: { thing: ['second screen', 'dock', 'keyboard', 'headset', 'webcam', 'conference camera'] },
    subjects: [
      '{thing} not recognised in {room}',
      'Meeting room {room}: {thing} does not work',
      '{thing} only works after several tries',
      'The {thing} does not come up',
    ],
    what: [
      'the {thing} at my desk ({room}) is not recognised since {day}.',
      'in meeting room {room} the {thing} does not work. We had to crowd around one laptop.',
      'the {thing} only works after I plug it in {count} times.',
    ],
    more: [
      'With {colleague}’s laptop it is the same.',
      'With another cable too.',
      'It did work before the move.',
    ],
    talk: [
      [
        'Please unplug the dock’s power for half a minute, then connect only the power and the laptop. Does it come up then?',
        'It comes up, but only with one screen.',
      ],
    ],
    notes: [
      'Firmware of the dock 1.0.#, needs 1.4. Known one.',
      'Took a spare from the cupboard in {room}; two left.',
      'Cable has a break near the plug.',
    ],
    fixes: [
      'It was the firmware of the dock. I updated it in {room}, and everything comes up now.',
      'I replaced it with one from stock and tested it with a call. The old one goes back under warranty.',
      'The cable was broken inside. A new one lies on your desk.',
    ],
  },
  {
    team: 'Workplace',
    weight: 8,
    tags: ['printer'],
    slots: {
      printer: [
        'PRN-{room}',
        'the label printer in dispatch',
        'the printer by the kitchen',
        'the large copier on the {floor}',
        'the colour printer',
      ],
      fault: [
        'prints only stripes',
        'jams on every second page',
        'is offline',
        'asks for toner though it is full',
        'prints everything twice',
      ],
    },
    subjects: [
      '{printer} {fault}',
      'Cannot print from the ERP',
      'Scan to mail does not arrive',
      '{printer} {fault} again',
      'ERP prints nothing on {printer}',
      'No scans from {printer}',
    ],
    what: [
      '{printer} {fault} since {day}.',
      'from the ERP nothing comes out of {printer}; from Word it prints.',
      'scans from {printer} do not arrive in my mailbox any more.',
    ],
    more: [
      'We switched it off and on, of course.',
      'Everybody in {department} uses it.',
      'There was a technician of the leasing firm here {day}.',
    ],
    talk: [
      [
        'Does the display show anything, and is it the same for everybody in the room?',
        'For everybody. The display shows nothing special.',
      ],
    ],
    notes: [
      'Fuser at 212,000 pages. Leasing firm comes tomorrow between 9 and 12, call {ref}.',
      'Queue was stuck on a 400 MB PDF. Deleted, spooler restarted.',
      'Mail server logs "535 authentication failed" for the printer’s account.',
    ],
    fixes: [
      'The technician of the leasing firm has changed the fuser; the test page is clean.',
      'The print queue was blocked by one huge file. It is removed and everything behind it has come out.',
      'The mail server had refused the printer’s old sign-in. It has a new one, and your test scan has arrived.',
    ],
  },
  {
    team: 'Workplace',
    weight: 4,
    tags: ['phone'],
    subjects: [
      'No calls from outside since {day}',
      'Work phone lost',
      'Please order a mobile phone for {colleague}',
      'Callers do not get through to {room}',
      'Phone left in a taxi',
      'Mobile phone for a new colleague in the field',
    ],
    what: [
      'callers tell me my number rings once and then hangs up, since {day}.',
      'I lost my work phone {day}, probably in a taxi.',
      '{colleague} starts in the field next month and needs a mobile phone with a contract.',
    ],
    more: ['My cost centre is 41##.', 'Best by mail, as you can imagine.', '{colleague} knows about it.'],
    talk: [
      ['Thank you, I am looking into it. Which extension is it, please?', 'It is 4##.'],
      [
        'I have locked the phone and started to erase it from here. Did you report the loss to the police? Accounting needs the number.',
        'Yes, reported, number {ref}.',
      ],
      [
        'From when on is it needed, and shall it have the large data plan?',
        'From the 1st. The normal plan is enough.',
      ],
    ],
    notes: [
      'Call diverted to a number that no longer exists. Reset.',
      'Device wiped and SIM blocked at {time}.',
      'Contract is on the list of {department}, approved.',
    ],
    fixes: [
      'A diversion to an old number was set on your line. It is off, and my test call reached you.',
      'I locked and erased the lost phone from here. Your new one is ready in {room}, with your number and all your contacts.',
      'Ordered; it comes with the next delivery and goes to {colleague} directly.',
    ],
  },
]
