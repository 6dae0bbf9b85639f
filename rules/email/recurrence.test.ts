// Recurrences in words.
import { expect, test } from 'vitest'
import { recurrenceInWords } from './recurrence.ts'

test.each([
  ['FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10', 'weekly on Monday and Thursday, 10 times'],
  ['FREQ=DAILY;INTERVAL=2;UNTIL=20270201T000000Z', 'every 2 days, until 2027-02-01'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'monthly on the last Friday'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'monthly on day 1 and 15'],
  ['FREQ=YEARLY', 'yearly'],
  ['FREQ=SECONDLY', 'repeats'],
  ['', 'repeats'],
])('%s', (rule, words) => expect(recurrenceInWords(rule)).toBe(words))
