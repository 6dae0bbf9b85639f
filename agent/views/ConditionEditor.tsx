// One condition, two ways to write it: chosen row by row, or as text. Each shows what the other made.
import { useLingui } from '@lingui/react'
import { useEffect, useRef, useState } from 'react'
import type { Condition } from '../../rules/conditions/ast.ts'
import { judgeCondition, printCondition } from '../../rules/conditions/index.ts'
import { api } from '../data/api.ts'
import { wordsOf } from '../data/problem.ts'
import { ConditionField } from '../search/ConditionField.tsx'
import { catalogueNow, loadCatalogue } from '../search/catalogue.ts'
import { Choice } from '../ui/index.ts'
import { Builder } from './builder/Builder.tsx'
import { conditionFrom, type Group, groupOf } from './builder/tree.ts'

interface Props {
  condition: Condition
  onChange: (condition: Condition) => void
  /** Whether what stands here can be kept. */
  onReady: (isReady: boolean) => void
}

export const ConditionEditor = ({ condition, onChange, onReady }: Props) => {
  const { _ } = useLingui()
  const [way, setWay] = useState<'rows' | 'text'>('rows')
  const [group, setGroup] = useState<Group>(() => groupOf(condition))
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const [catalogue, setCatalogue] = useState(catalogueNow)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => void loadCatalogue().then(() => setCatalogue(catalogueNow())), [])
  const setRows = (next: Group) => {
    setGroup(next)
    const made = conditionFrom(next)
    onReady(judgeCondition(made, catalogue).length === 0)
    onChange(made)
  }
  const change = (to: 'rows' | 'text') => {
    if (to === 'text') setText(printCondition(condition, catalogueNow()))
    else setGroup(groupOf(condition))
    setFault('')
    onReady(true)
    setWay(to)
  }
  // The desk reads the text: it knows every name.
  const newest = useRef('')
  const read = async (next: string) => {
    setText(next)
    newest.current = next
    onReady(false)
    await new Promise((resolve) => setTimeout(resolve, 250))
    if (newest.current !== next) return
    try {
      const { condition: made } = await api.views.judge({ body: { text: next } })
      if (newest.current !== next) return
      setFault('')
      onChange(made)
      onReady(true)
    } catch (error) {
      if (newest.current === next) setFault(wordsOf(error))
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <Choice<'rows' | 'text'>
        label={_('Which tickets')}
        options={[
          { id: 'rows', name: _('Chosen') },
          { id: 'text', name: _('As text') },
        ]}
        value={way}
        onChange={change}
      />
      {way === 'rows' ? (
        <Builder group={group} catalogue={catalogue} onChange={setRows} />
      ) : (
        <>
          <ConditionField
            label={_('Which tickets, as text')}
            placeholder={_('status:open waiting>2h "vpn drops"')}
            value={text}
            onChange={(next) => void read(next)}
            onSubmit={(next) => void read(next)}
            inputRef={input}
            isFramed
          />
          <p role="status" className="min-h-5 text-sm text-breach">
            {fault}
          </p>
        </>
      )}
    </div>
  )
}
