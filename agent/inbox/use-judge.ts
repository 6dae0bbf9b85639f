// Whether a changed row still belongs to a list with conditions: the language loads with the first such list.
import { useEffect, useState } from 'react'
import type { Filter } from '../data/filter.ts'
import { judgeFor, setJudge } from '../data/judges.ts'
import type { Judge } from '../data/row.ts'
import { useView } from './use-filter.ts'

export const useJudge = (filter: Filter): Judge | undefined => {
  const view = useView(filter.view)
  const [judge, setOwn] = useState<Judge | undefined>(() => judgeFor(filter))
  const condition = view?.condition
  useEffect(() => {
    let isLate = false
    setOwn(() => judgeFor(filter))
    if (!condition && !filter.q) return
    void import('../search/judge.ts').then(({ makeJudge }) => {
      const made = makeJudge(condition, filter.q)
      setJudge(filter, made)
      if (!isLate) setOwn(() => made)
    })
    return () => {
      isLate = true
    }
  }, [filter, condition])
  return judge
}
