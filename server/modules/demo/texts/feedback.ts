// What the demo desk's requesters said and wish, and what the team made of it.
import type { IdeaState, ImprovementState, Source } from '../../../../rules/feedback/states.ts'

/** Words to marks from 1 to 5; most people leave none. */
export const comments: Readonly<Record<number, readonly string[]>> = {
  1: ['I waited three days and then had to explain everything again.', 'Closed without anybody asking me.'],
  2: [
    'It works now, but nobody told me what was going on.',
    'The first answer was for somebody else’s printer.',
  ],
  3: ['Fine in the end.', 'Hat gedauert, funktioniert aber.'],
  4: ['Quick. A word about why it happened would have been nice.', 'Freundlich und schnell.'],
  5: ['Solved before I had finished my coffee.', 'Ana called me back at once. Thank you!', 'Perfekt, danke!'],
}

interface DemoIdea {
  title: string
  about: string
  votes: number
  state: IdeaState
  answer: string
  isShared: boolean
}

export const ideas: readonly DemoIdea[] = [
  {
    title: 'A loan laptop on the same day',
    about: 'When mine broke I could not work for two days. A shelf with three ready ones would do.',
    votes: 14,
    state: 'planned',
    answer: 'Agreed. Three devices are ordered; from January you get one at the counter.',
    isShared: true,
  },
  {
    title: 'Tell me when it takes longer than promised',
    about: 'A short mail is enough. I only want to know that I am not forgotten.',
    votes: 11,
    state: 'considered',
    answer: '',
    isShared: true,
  },
  {
    title: 'WLAN-Gastzugang für Besucher zum Ausdrucken',
    about: 'Am Empfang liegt dann ein Zettel mit dem Zugang für den Tag.',
    votes: 6,
    state: 'done',
    answer: 'Gibt es seit November: Fragen Sie am Empfang nach der Tageskarte.',
    isShared: true,
  },
  {
    title: 'Bring back the old mail program',
    about: '',
    votes: 2,
    state: 'declined',
    answer: 'It gets no security updates any more, so we cannot. We are glad to show you the new one.',
    isShared: true,
  },
  {
    title: 'Label the sockets in the meeting rooms',
    about: 'Nobody knows which one has network.',
    votes: 3,
    state: 'new',
    answer: '',
    isShared: false,
  },
]

interface DemoImprovement {
  title: string
  why: string
  source: Source
  sourceLabel: string
  measure: string
  target: string
  result: string
  state: ImprovementState
  hasOwner: boolean
}

export const improvements: readonly DemoImprovement[] = [
  {
    title: 'Say something before the promised time passes',
    why: 'Half of the bad marks speak of silence, not of the fault.',
    source: 'survey',
    sourceLabel: 'After solving, autumn',
    measure: 'Share of marks of 4 or 5 in Network',
    target: '90 % by March',
    result: '',
    state: 'doing',
    hasOwner: true,
  },
  {
    title: 'One answer for all printers of the second floor',
    why: 'Eleven tickets a month ask the same.',
    source: 'gap',
    sourceLabel: 'Searches for “printer offline”',
    measure: 'Printer tickets a month',
    target: 'fewer than 5',
    result: 'From 11 to 4 since the answer stands on the help pages.',
    state: 'done',
    hasOwner: true,
  },
  {
    title: 'A shelf of loan laptops',
    why: 'The most wished idea of the year.',
    source: 'idea',
    sourceLabel: 'A loan laptop on the same day',
    measure: 'Hours without a device',
    target: 'under 4',
    result: '',
    state: 'idea',
    hasOwner: false,
  },
]
