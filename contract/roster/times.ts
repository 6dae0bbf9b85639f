// Days and instants a roster can speak of: those of this century.
import { Day as AnyDay } from '../law/parts.ts'
import { Time as AnyTime } from '../values.ts'

const message = 'must lie between the years 2000 and 2099'
const isOfThisCentury = (text: string): boolean => text.startsWith('20')

export const Day = AnyDay.refine(isOfThisCentury, message)
export const Time = AnyTime.refine(isOfThisCentury, message)
