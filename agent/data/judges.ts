// Judges of the lists that have conditions of their own, by list; the language they speak loads with the first one.
import { type Filter, keyOf } from './filter.ts'
import type { Judge } from './row.ts'

const judges = new Map<string, Judge>()

export const judgeFor = (filter: Filter): Judge | undefined => judges.get(keyOf(filter))
export const setJudge = (filter: Filter, judge: Judge) => void judges.set(keyOf(filter), judge)
/** A view was changed: who judged it before judges wrongly now. */
export const forgetJudges = () => judges.clear()
