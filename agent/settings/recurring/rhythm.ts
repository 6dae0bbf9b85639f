// How often, as the form offers it: a few common rhythms of RFC 5545, and the rule itself for all others.

export const rhythms = ['daily', 'weekdays', 'weekly', 'monthly', 'yearly', 'own'] as const
export type Rhythm = (typeof rhythms)[number]

const rules: Readonly<Record<Exclude<Rhythm, 'own'>, string>> = {
  daily: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
}

export const rhythmOf = (rule: string): Rhythm =>
  rhythms.find((rhythm) => rhythm !== 'own' && rules[rhythm] === rule.toUpperCase()) ?? 'own'

export const ruleOf = (rhythm: Rhythm, own: string): string => (rhythm === 'own' ? own.trim() : rules[rhythm])

export const rhythmNames: Readonly<Record<Rhythm, string>> = {
  daily: 'Every day',
  weekdays: 'Monday to Friday',
  weekly: 'Every week',
  monthly: 'Every month',
  yearly: 'Every year',
  own: 'By a rule of your own',
}
