// The same item as text (YAML): what is written here stands in the form, and the other way round.
import { useLingui } from '@lingui/react'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../data/api.ts'
import { wordsOf } from '../../data/problem.ts'
import { CodeArea } from '../../settings/templates/CodeArea.tsx'
import { CopyButton } from '../../ui/CopyField.tsx'
import { bodyOf, type Face } from '../face.ts'
import { textOf, writtenOf } from '../work.ts'
import type { ItemWork } from './use-work.ts'

interface Props {
  face: Face
  own: ItemWork
  isLocked: boolean
}

interface Fault {
  line: number | null
  words: string
}

export const TextTab = ({ face, own, isLocked }: Props) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [unwritten, setUnwritten] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const newest = useRef<string | null>(null)
  const first = useRef(own.work)
  useEffect(() => {
    let isShown = true
    textOf(writtenOf(face.kind, first.current)).then(
      (printed) => isShown && newest.current === null && setText(printed),
      (error) => isShown && setUnwritten(wordsOf(error)),
    )
    return () => {
      isShown = false
    }
  }, [face.kind])
  const judge = (words: string, line: number | null = null) => {
    setFault({ words, line })
    own.onReady('text', false)
  }
  const read = async (next: string) => {
    setText(next)
    newest.current = next
    own.onReady('text', false)
    await new Promise((resolve) => setTimeout(resolve, 300))
    if (newest.current !== next) return
    try {
      const { item, faults } = await api.law.read({ body: { text: next } })
      if (newest.current !== next) return
      const [worst] = faults
      if (worst) return judge([worst.path, worst.message].filter(Boolean).join(': '), worst.line)
      if (!item) return judge(_('This is no item of the law.'))
      if (item.kind !== face.kind) return judge(_('This is of another kind than the page.'))
      setFault(null)
      own.onReady('text', true)
      own.setWork({ name: item.name, body: bodyOf(item.body) ?? face.blank() })
    } catch (error) {
      if (newest.current === next) judge(wordsOf(error))
    }
  }
  return (
    <div className="flex max-w-[960px] flex-col gap-2 pt-5">
      <div className="flex items-end justify-between gap-3">
        <p className="max-w-[62ch] text-muted">
          {_(
            'The same as the form, as YAML: to read at one glance, to keep elsewhere, or to bring from there.',
          )}
        </p>
        <CopyButton value={text} />
      </div>
      <CodeArea
        label={_('YAML')}
        description={
          unwritten && text === ''
            ? _('What stands in the form is not whole yet ({why}); text written here takes its place.', {
                why: unwritten,
              })
            : ''
        }
        value={text}
        error={fault ? fault.words : undefined}
        faultyLine={fault?.line ?? null}
        isReadOnly={isLocked}
        areaRef={area}
        onFocus={() => undefined}
        onChange={(next) => void read(next)}
      />
    </div>
  )
}
