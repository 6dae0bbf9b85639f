// The coordinator's board: what nobody has yet, beside people and their time. Live; by drag, by key or at a stroke.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useIsPhone } from '../shell/phone.ts'
import { boardKey, boardQuery } from '../ticket/dispatch/queries.ts'
import { useLive } from '../ticket/dispatch/use-live.ts'
import { Banner, Button, useNow, useProblemWords } from '../ui/index.ts'
import { BoardHead } from './BoardHead.tsx'
import { Lanes } from './Lanes.tsx'
import { PeoplePhone } from './PeoplePhone.tsx'
import { type PhoneTab, PhoneTabs } from './PhoneTabs.tsx'
import { Tray } from './Tray.tsx'
import { aroundNow, dayOf, wholeDay } from './time.ts'
import { useBoardPlace } from './use-board-place.ts'
import { useBoardSearch } from './use-board-search.ts'
import { Warnings } from './Warnings.tsx'

export const Board = () => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const isPhone = useIsPhone()
  const now = useNow()
  const [tab, setTab] = useState<PhoneTab>('tray')
  const { day, team, sort } = useBoardSearch()
  const stretch = day ? wholeDay(day) : aroundNow(now)
  const isPast = day !== undefined && day < dayOf(now)
  const iso = (at: number) => new Date(at).toISOString()
  const query = useQuery(boardQuery({ from: iso(stretch.from), to: iso(stretch.to), team, sort }))
  useLive(boardKey)
  const board = query.data
  useBoardPlace(board)
  useEffect(() => {
    document.title = `${_('Board')} · Handrail`
  }, [_])
  if (!board && query.error)
    return (
      <Banner
        tone="breach"
        className="m-6 self-start"
        action={<Button onPress={() => void query.refetch()}>{_('Try again')}</Button>}
      >
        {problemWords(query.error)}
      </Banner>
    )
  const people = (
    <section aria-label={_('People')} className="flex min-h-0 min-w-0 grow flex-col">
      <BoardHead board={board} />
      {board && !isPhone && <Lanes board={board} stretch={stretch} now={now} isPast={isPast} />}
      {board && isPhone && <PeoplePhone people={board.people} />}
      {board && <Warnings board={board} />}
    </section>
  )
  if (isPhone)
    return (
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <PhoneTabs tab={tab} choose={setTab} tray={board?.trayTotal} people={board?.people.length} />
        {tab === 'tray' ? <Tray board={board} team={team} sort={sort} /> : people}
      </div>
    )
  return (
    <div className="grid min-h-0 min-w-0 grow grid-cols-[336px_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] max-lg:grid-cols-[280px_minmax(0,1fr)]">
      <div className="flex min-h-0 flex-col border-r border-line">
        <Tray board={board} team={team} sort={sort} />
      </div>
      {people}
    </div>
  )
}
