// Words every kind of request shares, and slots any text may use. `#` stands for a digit.
import type { Slots } from './scenario.ts'

export const commonSlots: Slots = {
  day: ['this morning', 'yesterday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'last week'],
  time: [
    '8:15',
    '8:40',
    '9:05',
    '9:30',
    '10:10',
    '11:20',
    '12:45',
    '13:30',
    '14:10',
    '15:25',
    '16:00',
    '16:50',
  ],
  floor: ['ground floor', 'first floor', 'second floor', 'third floor', 'fourth floor', 'fifth floor'],
  room: ['1.04', '1.12', '1.17', '2.03', '2.08', '2.21', '3.05', '3.11', '3.16', '4.02', '4.09', '5.01'],
  site: [
    'Hamburg',
    'Rotterdam',
    'Leeds',
    'Gdansk',
    'the warehouse',
    'the east wing',
    'the branch office',
    'Aarhus',
    'Lyon',
  ],
  colleague: [
    'Marta',
    'Jonas',
    'Aisha',
    'Pieter',
    'Lena',
    'Samuel',
    'Ingrid',
    'Tomasz',
    'Leila',
    'Oscar',
    'Yuki',
    'Nadia',
  ],
  asset: ['NB-2###', 'NB-3###', 'NB-4###', 'WS-1###'],
  department: [
    'Finance',
    'Sales',
    'Dispatch',
    'Purchasing',
    'Marketing',
    'the front desk',
    'Legal',
    'the ward',
    'Planning',
    'Quality',
  ],
  count: ['two', 'three', 'four', 'five', 'six', 'about ten'],
  minutes: ['5', '10', '15', '20', '30', '45'],
  ref: ['4#####', '5#####', '7#####'],
  tag: ['heute Morgen', 'gestern', 'Montag', 'Dienstag', 'Mittwoch', 'letzter Woche'],
  etage: ['im Erdgeschoss', 'im ersten Stock', 'im zweiten Stock', 'im dritten Stock'],
}

interface Phrases {
  hello: readonly string[]
  pressing: readonly string[]
  bye: readonly string[]
  greet: readonly string[]
  close: readonly string[]
  wait: readonly string[]
  nudge: readonly string[]
  thanks: readonly string[]
  again: readonly string[]
  sorry: readonly string[]
}

export const english: Phrases = {
  hello: ['Hi,', 'Hello,', 'Good morning,', 'Hi team,', 'Dear support,', 'Hello everybody,', 'Hi there,', ''],
  pressing: [
    'I have a customer waiting, so the sooner the better.',
    'It is not urgent, but it would be good to have it this week.',
    'It holds up {count} of us in {department}.',
    'We need it before the meeting at {time}.',
    'I can work around it until tomorrow.',
    'Could somebody call me? I am at my desk until {time}.',
    'I am in meetings until {time}, so please write rather than call.',
    '',
    '',
    '',
    '',
  ],
  bye: ['Thanks', 'Thank you', 'Many thanks', 'Best regards', 'Kind regards', 'Thanks in advance', 'Cheers'],
  greet: ['Hello {first},', 'Hi {first},', 'Dear {first},'],
  close: ['Best regards', 'Kind regards', 'Thanks', 'Best'],
  wait: [
    'I have passed this to the supplier under their number {ref} and will write as soon as they answer. You need not do anything.',
    'The part is ordered and should be here in two or three working days. I keep this open until it is fitted.',
    'This needs a change by the provider; their window is the night to Thursday. I will confirm on the morning after.',
    'I need an approval from your line manager for this and have asked for it. I will go on as soon as it is there.',
  ],
  nudge: [
    'Is there any news on this?',
    'Just checking where this stands. It still happens.',
    'Any idea when this might be done? {colleague} asked again today.',
  ],
  thanks: [
    'Works now, thank you!',
    'Perfect, that did it. Thanks for the quick help.',
    'Great, all fine again. Thank you!',
    'Thanks a lot, you can close this.',
  ],
  again: [
    'Sorry, it is back: since {time} I see exactly the same as before.',
    'It worked for a day, and now it is the same again.',
    'Unfortunately that did not last. {colleague} has it too now.',
  ],
  sorry: [
    'Sorry to hear that. I have taken it up again and looked deeper this time: it is mended at the cause now.',
    'Thanks for telling me. The first fix was undone by a policy overnight; that is changed as well now.',
  ],
}

export const german: Phrases = {
  hello: ['Hallo,', 'Guten Morgen,', 'Guten Tag,', 'Hallo zusammen,', 'Liebes Support-Team,'],
  pressing: [
    'Es eilt nicht sehr, diese Woche wäre gut.',
    'Bei uns steht deswegen die Arbeit.',
    'Bitte um kurzen Rückruf.',
    '',
    '',
  ],
  bye: ['Danke', 'Vielen Dank', 'Viele Grüße', 'Freundliche Grüße', 'Besten Dank'],
  greet: ['Hallo {first},', 'Guten Tag {first},'],
  close: ['Viele Grüße', 'Freundliche Grüße'],
  wait: [
    'Ich habe das an den Hersteller gegeben (deren Nummer: {ref}) und melde mich, sobald die Antwort da ist.',
    'Das Ersatzteil ist bestellt und kommt in zwei bis drei Werktagen.',
  ],
  nudge: ['Gibt es hierzu schon etwas Neues?', 'Wollte nur kurz nachfragen, wie es aussieht.'],
  thanks: ['Funktioniert wieder, vielen Dank!', 'Prima, jetzt geht es. Danke für die schnelle Hilfe.'],
  again: ['Leider ist es seit {tag} wieder genauso.', 'Es ging einen Tag gut, jetzt ist der Fehler zurück.'],
  sorry: [
    'Danke für die Rückmeldung. Ich habe es noch einmal gründlich angesehen, jetzt ist die Ursache behoben.',
  ],
}
