// Requests about accounts, passwords and rights.
import type { Scenario } from './scenario.ts'

export const accounts: readonly Scenario[] = [
  {
    team: 'Workplace',
    weight: 10,
    tags: ['account', 'password'],
    urgency: 'high',
    subjects: [
      'Account locked',
      'Password expired while on holiday',
      'Cannot sign in to {app} since {day}',
      'Locked out of Windows',
      'Password expired, cannot change it from home',
      'Sign-in to {app} says "account disabled"',
    ],
    slots: { app: ['the ERP', 'the time sheet', 'the CRM', 'the intranet'] },
    what: [
      'my account is locked. I changed my password {day}, and since then nothing takes the new one.',
      'I was away for two weeks, and now my password has expired and I cannot change it from home.',
      'I cannot sign in to {app} any more. Windows works.',
    ],
    more: [
      'My phone still asks for the mail password every few minutes, maybe that is why.',
      'I am writing from {colleague}’s computer.',
      'I tried it {count} times.',
    ],
    talk: [
      [
        'Your account is open again. Do you have another device (phone, tablet) that still knows the old password? Those lock it again.',
        'Yes, the tablet in the meeting room. I will change it there.',
      ],
    ],
    notes: [
      'Lockouts come from a mobile device, old password stored. Unlocked, asked the user to update it.',
      'Identity checked by calling back on the number in the directory.',
      'Was on the leavers’ list, end of contract not updated.',
    ],
    fixes: [
      'Your account is unlocked, and the old password is gone from your phone’s mail. If it locks again within the hour, tell me and I will trace where from.',
      'I called you back to make sure it is you, and set a password for one use. You will be asked for a new one as you sign in.',
      'Your account was disabled by the leavers’ list by mistake: your contract end had not been updated. It is active again, and HR has corrected the date.',
    ],
  },
  {
    team: 'Workplace',
    weight: 6,
    tags: ['mfa'],
    slots: {
      cause: [
        'I have a new phone',
        'my phone was stolen',
        'I reset my phone',
        'the app was deleted by accident',
      ],
    },
    subjects: [
      'New phone, no codes',
      'Second factor lost',
      'Authenticator app gone after phone change',
      'Need my MFA reset',
    ],
    what: [
      '{cause}, and now I have no codes to sign in with.',
      '{cause}. Could you reset the second factor so that I can set it up again?',
    ],
    more: [
      'I still have the old SIM card.',
      'The recovery codes are, of course, on the laptop I cannot open.',
    ],
    talk: [
      [
        'For this I need to be sure who asks. Please come by {room} with your badge, or I call you on the number in the directory: which is easier?',
        'Please call, I am at the desk until {time}.',
      ],
    ],
    notes: [
      'Verified by video call, badge shown. Old device removed.',
      'Line manager {colleague} confirmed the request by phone.',
    ],
    fixes: [
      'Thank you for the call. The old device is removed and you can register the new one at the next sign-in; please print the recovery codes this time.',
      'Done: the old device cannot sign in any more and its sessions are ended. The new one is registered.',
    ],
  },
  {
    team: 'Applications',
    weight: 6,
    tags: ['access'],
    impact: 'low',
    slots: {
      folder: ['Contracts 2026', 'Month-end', 'Price lists', 'Tender {site}', 'Audit'],
      system: ['the ERP (purchasing)', 'the CRM (read only)', 'the warehouse system', 'the document archive'],
    },
    subjects: [
      'Rights in {system} for {colleague}',
      'Access to the folder "{folder}"',
      'Moved to {department}: rights in {system}',
      '{colleague} needs access to {system}',
      'Only reading in "{folder}"',
      'New in {department}, need {system}',
    ],
    what: [
      'please give {colleague} from {department} access to {system}.',
      'I need to write in the folder "{folder}", at the moment I can only read.',
      'I have moved to {department} and need the same rights as {colleague} in {system}.',
    ],
    more: [
      '{colleague} has agreed.',
      'It is for covering the holidays, four weeks are enough.',
      'The old rights can go.',
    ],
    talk: [
      [
        'Who owns the data on your side? I need their yes in writing; an answer to this mail is enough.',
        '{colleague} owns it and is in copy. She says yes.',
      ],
    ],
    notes: [
      'Asked for all, the part for {department} is enough for the task. Agreed with the user.',
      'Owner’s approval received by mail, valid until the end of the quarter.',
      'Line manager of {department} confirmed the move.',
    ],
    fixes: [
      'The rights are set. Sign out and in again, then you will see it.',
      'Done, limited to four weeks as agreed: it ends by itself and you get a notice three days before.',
      'Access given as for {colleague}. The rights of your former department are removed.',
    ],
  },
  {
    team: 'Workplace',
    weight: 5,
    tags: ['security', 'phishing'],
    urgency: 'high',
    slots: {
      bait: [
        'an invoice',
        'a parcel notice',
        'a message from "the managing director"',
        'a shared document',
        'a voicemail',
      ],
    },
    subjects: [
      'Suspicious mail: {bait}',
      'I clicked a link in a strange mail',
      'Is this mail real?',
      'Phishing? {bait} from an unknown sender',
    ],
    what: [
      'I got {bait} that looks wrong to me. The sender’s address does not fit the name. What shall I do with it?',
      'I am afraid I clicked on the link in {bait}. A page asked for my password, and I closed it.',
      'is {bait} I got {day} real? It asks me to act at once.',
      '{bait} came in with a link to a page I do not know. Is it safe?',
    ],
    more: ['{colleague} got the same one.', 'I have not deleted it yet.', 'I did not type anything.'],
    talk: [
      [
        'Good that you wrote. Did you enter your password there, or open an attachment? Please forward the mail to me as an attachment and leave the computer on.',
        'No, I entered nothing. Forwarded.',
      ],
    ],
    notes: [
      'Campaign, {count} recipients. Sender blocked, mails pulled from the mailboxes.',
      'No sign-ins from elsewhere. Password changed as a precaution.',
      'Asked {department}: they expect it.',
      'Campaign, link leads to a copy of our sign-in page. Reported and blocked.',
    ],
    fixes: [
      'It was a forgery. We removed it from all mailboxes and blocked the page behind it. You did the right thing by asking; nothing more to do.',
      'Nobody has used your account from elsewhere. To be sure I ended all its sessions: please choose a new password at the next sign-in. The page is blocked now.',
      'This one is real: {department} confirmed that they expect it. Thank you for asking first.',
      'It was a forgery, and you need not do anything: the page is blocked for the whole house.',
    ],
  },
]
