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
    subjects: [
      'Laptop {asset} {fault}',
      'My laptop {fault}',
      'Notebook of {colleague} {fault}',
      '{asset}: {fault}',
    ],
    what: [
      'my laptop ({asset}) {fault} since {day}.',
      'the laptop {fault}. I have to present to a customer with it and do not trust it any more.',
      '{colleague}’s notebook {fault}; she asked me to write because she has no mail now.',
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
      'The {thing} stays black',
      '{thing} broken, please replace',
      'Meeting room {room}: {thing} does not work',
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
    ],
    fixes: [
      'It was the dock’s firmware. I updated it in {room}, and both screens come up now.',
      'The cable was broken inside. A new one lies on your desk.',
      'I replaced it with one from stock. The old one goes back under warranty.',
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
      'Printer trouble in {room}',
      'Cannot print from the ERP',
      '{printer} {fault} again',
      'Scan to mail does not arrive',
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
        'Which paper is in tray 2, and what does the display say exactly?',
        'Normal A4. The display says 50.4 fuser.',
      ],
    ],
    notes: [
      'Fuser at 212,000 pages. Leasing firm comes tomorrow between 9 and 12, call {ref}.',
      'Queue was stuck on a 400 MB PDF. Deleted, spooler restarted.',
    ],
    fixes: [
      'The print queue was blocked by one huge file. It is removed and everything behind it has come out.',
      'The technician has changed the fuser; the test page is clean. I stay subscribed to the counter, so we order the next one in time.',
      'The mail server had refused the printer’s old sign-in. It has a new one, and your test scan has arrived.',
    ],
  },
  {
    team: 'Workplace',
    weight: 4,
    tags: ['phone'],
    subjects: [
      'Desk phone {room} dead',
      'Work phone lost',
      'Please order a mobile phone for {colleague}',
      'No calls from outside since {day}',
      'Voicemail does not take messages',
    ],
    what: [
      'callers tell me my number rings once and then hangs up, since {day}.',
      'I lost my work phone {day}, probably in a taxi.',
      '{colleague} starts in the field next month and needs a mobile phone with a contract.',
    ],
    more: ['Calls inside the house work.', 'It had a screen lock.', 'The cost centre is 41##.'],
    talk: [
      [
        'I have locked the phone and erased it from here. Did you report the loss to the police? Accounting needs the number.',
        'Yes, reported, number {ref}.',
      ],
    ],
    notes: [
      'Call diverted to a number that no longer exists. Reset.',
      'Device wiped and SIM blocked at {time}.',
    ],
    fixes: [
      'A diversion to an old number was set on your line. It is off, and my test call reached you.',
      'Your new phone is ready in {room}, with your number and all your contacts.',
      'Ordered; it comes with the next delivery and goes to {colleague} directly.',
    ],
  },
]
