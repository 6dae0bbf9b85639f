// Requests about programs: ERP, mail, office, the programs a department lives in.
import type { Scenario } from './scenario.ts'

export const applications: readonly Scenario[] = [
  {
    team: 'Applications',
    weight: 9,
    tags: ['erp'],
    slots: {
      step: [
        'posting a delivery',
        'releasing an order',
        'the stock count',
        'opening customer 10####',
        'the month-end run',
        'printing delivery notes',
      ],
      error: [
        '"Period not open"',
        '"Lock table overflow"',
        '"No authorisation for company code 20##"',
        '"Number range exhausted"',
      ],
    },
    subjects: [
      'ERP: {error} when {step}',
      'ERP very slow while {step}',
      '{error}, entry lost',
      'Error in the ERP, {step}',
      'ERP hangs at {step}',
      'ERP: data gone after {error}',
    ],
    what: [
      'when {step} the ERP stops with {error}.',
      'since {day} {step} takes {minutes} minutes instead of seconds, for everybody in {department}.',
      'I get {error} while {step}, and the data I had entered is gone.',
    ],
    more: [
      'A picture is attached.',
      'Yesterday the same thing worked.',
      'It is only with this one, all others go through.',
      '{colleague} can do it, I cannot.',
    ],
    talk: [
      [
        'Could you do it once more and tell me the exact minute and the document number? Then I can find it in the trace.',
        'At {time}, document 80######.',
      ],
      [
        'Is it the same in the browser as in the installed client?',
        'I only use the client. In the browser it takes, let me see… yes, there too.',
      ],
    ],
    notes: [
      'Role was overwritten by the nightly sync; ticket with the maker: {ref}.',
      'Missing index after Sunday’s import, confirmed with the trace of {time}.',
      'Lock left behind by last night’s run. Reproduced in the test system.',
    ],
    fixes: [
      'A setting had been overwritten last night. It is right again and protected now; please sign in anew and try once more.',
      'The search table was rebuilt last night and had lost an index. It is back: the same step takes two seconds now.',
      'A nightly job had left a lock behind. It is gone, and what you had entered was kept as a draft under Documents > Parked.',
    ],
  },
  {
    team: 'Applications',
    weight: 8,
    tags: ['mail'],
    slots: {
      fault: [
        'mails stay in the outbox',
        'search finds nothing',
        'the calendar shows meetings twice',
        'new mails come in an hour late',
      ],
    },
    subjects: [
      'Outlook: {fault}',
      '{fault} since {day}',
      'Shared mailbox for {department}',
      'Mail: {fault}',
      'Outlook and browser differ: {fault}',
      'New mailbox for {count} people in {department}',
    ],
    what: [
      'since {day} {fault}.',
      'in Outlook {fault}; in the browser it looks right.',
      '{department} needs a shared mailbox for {count} people, with its own address.',
    ],
    more: ['My mailbox has 48 GB, if that matters.', 'A restart did not help.', '{colleague} has the same.'],
    talk: [
      [
        'What does the line at the bottom right of the window say: "Connected", or something else?',
        'It says "Trying to connect…", and it has for an hour.',
      ],
      ['Does it do the same after you close the program and wait for a minute?', 'Yes, exactly the same.'],
      [
        'Which address shall it have, and who owns it?',
        'The name of the department is fine. {colleague} owns it.',
      ],
    ],
    notes: [
      'Profile damaged, made a new one. Cache was 31 GB.',
      'Index of the local copy was broken.',
      'Owner and members confirmed by {colleague}.',
    ],
    fixes: [
      'I made you a new profile. The first download takes about an hour; you can already work meanwhile.',
      'The local copy was damaged and is built anew; what the browser shows is what you will see in an hour.',
      'The shared mailbox is ready and appears by itself at the next start. {colleague} may add people to it.',
    ],
  },
  {
    team: 'Applications',
    weight: 6,
    tags: ['software', 'licence'],
    impact: 'low',
    slots: {
      program: [
        'Visio',
        'Acrobat Pro',
        'AutoCAD LT',
        'a screen recorder',
        'Power BI Desktop',
        'the label designer',
        'Python',
      ],
    },
    subjects: [
      'Please install {program}',
      'Licence for {program} expired',
      '{program} for {department}',
      '{program} closes by itself',
    ],
    what: [
      'I need {program} on {asset} for a project in {department}.',
      '{program} says that its licence has expired and closes after {minutes} minutes.',
    ],
    more: [
      '{colleague} no longer uses hers, perhaps I can have that one.',
      'The cost centre is 33##.',
      'Until the end of the year is enough.',
    ],
    talk: [
      [
        'There is a free reader that may do: do you have to change files, or only to look at them?',
        'I have to change them, sadly.',
      ],
      [
        'Could you send me the exact text of the message?',
        '"Your licence has expired. Please contact your administrator."',
      ],
    ],
    notes: [
      'Not on the approved list. Checked with security: allowed without the cloud part.',
      'One seat free since last week. Reassigned.',
    ],
    fixes: [
      'It is in the software centre for you now: open it, search {program}, choose Install.',
      'The licence is renewed for the whole team and your computer has picked it up.',
    ],
  },
  {
    team: 'Applications',
    weight: 6,
    tags: ['invoice', 'edi'],
    slots: {
      partner: [
        'the freight forwarder',
        'the clinic',
        'our largest customer',
        'the tax adviser',
        'the packaging supplier',
      ],
    },
    subjects: [
      'Invoice {ref} not sent',
      'EDI orders of {partner} missing since {day}',
      'Invoice {ref}: wrong address',
      '{partner} waits for invoice {ref}',
      'No electronic orders from {partner}',
      'Wrong tax rate on invoice {ref}',
    ],
    what: [
      'invoice {ref} is shown as sent, but {partner} never got it.',
      'since {day} no electronic orders come in from {partner}. They say they are sending.',
      'invoice {ref} went out with the old address and the wrong tax rate.',
    ],
    more: [
      'Their accounts department asks every day, so I would like to answer soon.',
      'There are {count} of them by now.',
      '{colleague} has the papers.',
    ],
    talk: [
      [
        'Could you send me one of the files as {partner} has it? Then I see on which side it goes wrong.',
        'Attached. Their contact is glad to talk directly, too.',
      ],
    ],
    notes: [
      'Invoice bounced: their new address for electronic invoices was not in the master data.',
      'Their new certificate was not in our store. Imported, resent {count} messages.',
      'Mapping of tax code 7 wrong since the last release, fixed in test.',
    ],
    fixes: [
      'The address for electronic invoices had changed. It is corrected, and invoice {ref} was accepted by {partner} at {time}.',
      'The messages stood in the queue because of a changed certificate on their side. All of them have gone through at {time} and were acknowledged.',
      'I corrected the master data and sent invoice {ref} anew; the wrong one is cancelled with number {ref}-S.',
    ],
  },
  {
    team: 'Applications',
    weight: 5,
    tags: ['report'],
    impact: 'low',
    urgency: 'low',
    slots: {
      report: ['stock turnover', 'open orders', 'overtime by team', 'late deliveries', 'visits per ward'],
    },
    subjects: [
      'Report "{report}" shows wrong figures',
      '"{report}" per month instead of per quarter',
      'Export of "{report}" to Excel fails',
      '{report}: {site} is missing',
      'Please send "{report}" by mail',
      '"{report}": rows cut off in the export',
    ],
    what: [
      'the report "{report}" shows less than half of what it should for {site}.',
      'could we get "{report}" per month instead of per quarter, by mail on the first?',
      'the export of "{report}" stops at 65,536 rows.',
    ],
    more: [
      'The board meets next {day}, so it would be good to have it before.',
      '{colleague} noticed it first.',
    ],
    talk: [
      ['Do you count cancelled ones in? The report leaves them out since spring.', 'No, leave them out.'],
      ['Who shall receive it, and in which format?', '{colleague} and me, as Excel.'],
      ['Which months did you choose for the export?', 'The whole year so far.'],
    ],
    notes: [
      'Source view filters on the old site code. Two lines to change.',
      'Schedule added, recipients as in the request.',
      'Export uses the old file format. Switched to xlsx.',
    ],
    fixes: [
      '{site} got a new code in the ERP and the report did not know it. The figures are right again, also for the past weeks.',
      'It comes by mail on the first of each month from now on; the first one is attached as a sample.',
      'The export uses the newer file format now and holds all rows; I compared the sums with the screen.',
    ],
  },
]
