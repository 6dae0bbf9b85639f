// Writing the words of a mail, with how it looks beside.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useRef, useState } from 'react'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Banner, Button, TextField } from '../../ui/index.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { insertAt } from '../parts/insert.ts'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { useSettled } from '../parts/useInAddress.ts'
import { CodeArea } from './CodeArea.tsx'
import { lineOf } from './faults.ts'
import { Placeholders } from './Placeholders.tsx'
import { Preview } from './Preview.tsx'
import { previewQuery, templatesQuery, type Words } from './queries.ts'
import { TestTemplate } from './TestTemplate.tsx'
import type { Which } from './words-for.ts'

interface Props {
  which: Which
  kept: Words
  isOwn: boolean
  /** The words shown are those for every mailbox. */
  isInherited: boolean
  placeholders: readonly { name: string; about: string }[]
}

export const TemplateForm = ({ which, kept, isOwn, isInherited, placeholders }: Props) => {
  const { _ } = useLingui()
  const isLocked = !useMay('mailbox.write')
  const [typed, setTyped] = useState<Words | null>(null)
  const words = typed ?? kept
  const isDirty = words.subject !== kept.subject || words.body !== kept.body
  const dirt = useRef(isDirty)
  dirt.current = isDirty
  const set = (change: Partial<Words>) => setTyped({ ...words, ...change })
  const save = useAct({
    run: (now: Words) => api.email.saveTemplate({ body: { ...which, ...now } }),
    refresh: [templatesQuery.queryKey],
    said: () => _('Template saved.'),
    inForm: true,
  })
  const reset = useAct({
    run: (_before: Words) => api.email.dropTemplate({ body: which }),
    refresh: [templatesQuery.queryKey],
    said: () => _('Back to the desk’s own words.'),
    undo: (before) => api.email.saveTemplate({ body: { ...which, ...before } }),
    onDone: () => setTyped(null),
  })
  const shown = { subject: useSettled(words.subject), body: useSettled(words.body) }
  const preview = useQuery(previewQuery(which, shown))
  const error = save.error ?? preview.error
  const faults = exactFaults(error)
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const last = useRef<'subject' | 'body'>('body')
  const insert = (name: string) => {
    const field = last.current === 'subject' ? subject.current : body.current
    if (field) set({ [last.current]: insertAt(field, `{{ ${name} }}`) })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty) save.mutate(words, { onSuccess: () => setTyped(words) })
      }}
    >
      <LeaveGuard isDirty={() => dirt.current} />
      <div className="grid gap-x-8 gap-y-8 py-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          {isInherited && (
            <Banner>
              {_('These are the words for every mailbox. Saved here, they become this one’s own.')}
            </Banner>
          )}
          <TextField
            label={_('Subject')}
            value={words.subject}
            onChange={(value) => set({ subject: value })}
            onFocus={() => {
              last.current = 'subject'
            }}
            isReadOnly={isLocked}
            error={faults.subject}
            inputRef={subject}
          />
          <CodeArea
            label={_('Text')}
            description={_(
              'A blank line begins a paragraph. **Bold** is bold, [words](address) a link; alone in its paragraph it becomes a button.',
            )}
            value={words.body}
            onChange={(value) => set({ body: value })}
            onFocus={() => {
              last.current = 'body'
            }}
            isReadOnly={isLocked}
            error={faults.body}
            faultyLine={lineOf(faults.body, words.body)}
            areaRef={body}
          />
          <FormError error={error} fields={['subject', 'body']} />
          {!isLocked && <Placeholders placeholders={placeholders} onInsert={insert} />}
          {isOwn && !isLocked && (
            <Button
              look="plain"
              className="self-start"
              isPending={reset.isPending}
              onPress={() => reset.mutate(kept)}
              icon={<RotateCcw size={14} aria-hidden="true" />}
            >
              {which.mailboxId ? _('Back to the words for every mailbox') : _('Back to the desk’s own words')}
            </Button>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-5 lg:sticky lg:top-0 lg:self-start">
          <Preview preview={preview.data} isOld={preview.isPlaceholderData || Boolean(preview.error)} />
          {!isLocked && <TestTemplate which={which} words={words} />}
        </div>
      </div>
      {!isLocked && (
        <SaveBar
          effect={_('Save template')}
          isDirty={isDirty}
          isLast
          isPending={save.isPending}
          isReady={words.subject.trim() !== '' && words.body.trim() !== ''}
          onDiscard={() => {
            save.reset()
            setTyped(null)
          }}
        />
      )}
    </form>
  )
}
