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
      'Error in the ERP, {step}',
      'ERP hangs at {step}',
      '{error}',
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
      'Missing index after Sunday’s import, confirmed with the trace of {time}.',
      'Role was overwritten by the nightly sync; ticket with the maker: {ref}.',
      'Reproduced in the test system.',
    ],
    fixes: [
      'A nightly job had left a lock behind. It is gone and I changed the job so that it cleans up after itself.',
      'The search table was rebuilt last night and had lost an index. It is back: the same step takes two seconds now.',
      'Your role lacked the new company code. It is added; please sign in anew. What you entered was kept as a draft under Documents > Parked.',
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
        'the shared mailbox is missing',
        'mails to a customer come back',
        'the calendar shows meetings twice',
      ],
    },
    subjects: [
      'Outlook: {fault}',
      '{fault} since {day}',
      'Shared mailbox for {department}',
      'Mail: {fault}',
      'Mailbox full',
    ],
    what: [
      'since {day} {fault}.',
      'in Outlook {fault}; in the browser it looks right.',
      '{department} needs a shared mailbox for {count} people, with its own address.',
    ],
    more: [
      'My mailbox has 48 GB, is that the reason?',
      'A restart did not help.',
      'The message that came back is below: 550 5.7.# rejected.',
    ],
    talk: [
      [
        'What does the line at the bottom right of the window say: "Connected", or something else?',
        'It says "Trying to connect…", and it has for an hour.',
      ],
    ],
    notes: [
      'Recipient’s server refuses our new address range; asked them to look, reference {ref}.',
      'Profile damaged, made a new one. Cache was 31 GB.',
    ],
    fixes: [
      'I made you a new profile. The first download takes about an hour; you can already work meanwhile.',
      'The customer’s server had us on a block list by mistake. They took us off, and your message of {time} has been delivered.',
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
      'Need {program} on {asset}',
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
        'There is a free reader that may do: do you have to change drawings, or only to look at them?',
        'I have to change them, sadly.',
      ],
    ],
    notes: [
      'One seat free since last week. Reassigned.',
      'Not on the approved list. Checked with security: allowed without the cloud part.',
    ],
    fixes: [
      'It is installed; you find it in the start menu. The licence came from a colleague who no longer needs it.',
      'The licence is renewed for the whole team and your computer has picked it up.',
      'It is in the software centre for you now: open it, search {program}, choose Install.',
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
      'Wrong amount on invoice {ref}',
      'EDI orders of {partner} missing since {day}',
      '{partner} gets our invoices twice',
      'Invoice {ref}: wrong address',
    ],
    what: [
      'invoice {ref} is shown as sent, but {partner} never got it.',
      'since {day} no electronic orders come in from {partner}. They say they are sending.',
      'invoice {ref} went out with the old address and the wrong tax rate.',
    ],
    more: [
      'Their accounts department threatens a reminder, so I would like to answer today.',
      'There are {count} of them.',
      'The PDF looks right, the XML does not.',
    ],
    talk: [
      [
        'Could you send me one of the files as {partner} has it? Then I see on which side it goes wrong.',
        'Attached. Their contact is glad to talk directly, too.',
      ],
    ],
    notes: [
      'Their new certificate was not in our store. Imported, resent {count} messages.',
      'Mapping of tax code 7 wrong since the last release, fixed in test.',
    ],
    fixes: [
      'The messages stood in the queue because of a changed certificate on their side. All of them have gone through at {time} and were acknowledged.',
      'I corrected the master data and sent invoice {ref} anew; the wrong one is cancelled with number {ref}-S.',
      'The tax code was mapped wrongly. It is right from today on, and the list of invoices concerned is with {department}.',
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
      'New report: {report} per month',
      '{report}: last week is missing',
      'Export of "{report}" to Excel fails',
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
      [
        'Do you count cancelled ones in? The report leaves them out since spring.',
        'No, leave them out. But {site} is missing altogether.',
      ],
    ],
    notes: [
      'Source view filters on the old site code. Two lines to change.',
      'Export uses the old file format. Switched to xlsx.',
    ],
    fixes: [
      '{site} got a new code in the ERP and the report did not know it. The figures are right again, also for the past weeks.',
      'It comes by mail on the first of each month from now on; the first one is attached as a sample.',
    ],
  },
]
