// Finds an article for a ticket: suggested ones first, then by words; into the reply, or as what solved it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { Choice, Dialog } from '../../ui/index.ts'
import { PickList } from '../picker/PickList.tsx'
import { type Form, insertAnswer, markSolvedBy, mayGoOut } from './insert.ts'
import { answersFoundQuery, ticketAnswersQuery } from './queries.ts'

type Use = Form | 'solved'
const keptUse = 'handrail.answer-use'

export const AnswerDialog = ({ number, close }: { number: number; close: () => void }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const mayChange = useMay('ticket.change')
  const [use, setUse] = useState<Use>(() => usedLast(mayReply))
  const [typed, setTyped] = useState('')
  const words = useSettled(typed).trim()
  const suggested = useQuery(ticketAnswersQuery(number)).data?.items ?? []
  const found = useQuery({ ...answersFoundQuery(words), enabled: words !== '' }).data?.items ?? []
  const items = words === '' ? suggested : found
  const choose = (next: Use) => {
    localStorage.setItem(keptUse, next)
    setUse(next)
  }
  const pick = (id: string) => {
    const answer = items.find((a) => a.articleId === id)
    if (!answer) return
    close()
    if (use === 'solved') void markSolvedBy(number, answer.number, true)
    else void insertAnswer(number, answer, use)
  }
  return (
    <Dialog title={_('Find an answer')} isOpen onClose={close}>
      <Choice<Use>
        label={_('What to do with it')}
        hideLabel
        options={[
          ...(mayReply
            ? [
                { id: 'link' as const, name: _('Link into the reply') },
                { id: 'text' as const, name: _('Words into the reply') },
              ]
            : []),
          ...(mayChange ? [{ id: 'solved' as const, name: _('It solved it') }] : []),
        ]}
        value={use}
        onChange={choose}
        className="mb-2"
      />
      <div className="-mx-5 -mb-4 grid [&>*]:w-full">
        <PickList
          label={_('Articles')}
          search={_('Words of the question')}
          empty={words === '' ? _('Type what is asked.') : _('No article has these words.')}
          isFiltered
          onSearch={setTyped}
          items={items.map((a) => ({
            id: a.articleId,
            name: a.title,
            note: [
              mayGoOut(a) ? '' : _('Team only'),
              a.collection?.name ?? '',
              a.words.slice(0, 4).join(', '),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          onPick={pick}
        />
      </div>
    </Dialog>
  )
}

const usedLast = (mayReply: boolean): Use => {
  const kept = localStorage.getItem(keptUse)
  if (!mayReply) return 'solved'
  return kept === 'text' || kept === 'solved' ? kept : 'link'
}
