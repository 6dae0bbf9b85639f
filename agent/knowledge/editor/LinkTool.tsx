// Makes the chosen words a link: to an address, or to another article found by its title.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { FileText, Link } from 'lucide-react'
import { useState } from 'react'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { Button, cx, focusRing, IconButton, Popover, TextField } from '../../ui/index.ts'
import { foundArticlesQuery } from '../queries.ts'
import { backToText, setLink } from './acts.ts'

export const LinkTool = ({ editor, isOn }: { editor: Editor; isOn: boolean }) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  return (
    <Popover
      label={_('Link')}
      onOpenChange={(open) => open && setText(String(editor.getAttributes('link').href ?? ''))}
      trigger={
        <IconButton label={_('Link')} aria-pressed={isOn} className={cx(isOn && 'bg-active text-ink')}>
          <Link size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {(close) => (
        <form
          className="flex w-96 max-w-full flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            setLink(editor, addressOf(text) ?? '', '')
            close()
            backToText(editor)
          }}
        >
          <div className="flex items-end gap-2">
            <TextField
              label={_('Address, or words of an article’s title')}
              placeholder="https://"
              value={text}
              onChange={setText}
              autoFocus
              className="grow"
            />
            <Button
              type="submit"
              size="roomy"
              isDisabled={text.trim() === '' ? !isOn : addressOf(text) === null}
            >
              {text.trim() || !isOn ? _('Set') : _('Remove')}
            </Button>
          </div>
          <Found
            text={text}
            onPick={(number, title) => {
              setLink(editor, `article:${number}`, title)
              close()
              backToText(editor)
            }}
          />
        </form>
      )}
    </Popover>
  )
}

/** `vpn.example/help` is meant as an address; words are not: null. */
const addressOf = (text: string): string | null => {
  const words = text.trim()
  if (/^(?:https?:\/\/|mailto:|tel:|article:\d|file:|\/|#)/iu.test(words)) return words
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(words)) return `mailto:${words}`
  return /^[^\s/]+\.[^\s]{2,}$/u.test(words) ? `https://${words}` : null
}

const Found = ({ text, onPick }: { text: string; onPick: (number: number, title: string) => void }) => {
  const { _ } = useLingui()
  const words = useSettled(text)
  const isAddress = /^(?:\w+:|\/|#)/u.test(words)
  const found = useQuery({ ...foundArticlesQuery(words), enabled: words.length > 1 && !isAddress })
  if (words.length < 2 || isAddress) return null
  return (
    <ul aria-label={_('Articles found')} className="flex flex-col">
      {found.data?.items.map(({ number, title }) => (
        <li key={number}>
          <button
            type="button"
            onClick={() => onPick(number, title)}
            className={cx(
              'flex min-h-8 w-full items-center gap-2 rounded-2 px-2 text-left hover:bg-hover pointer-coarse:min-h-11',
              focusRing,
            )}
          >
            <FileText size={14} aria-hidden="true" className="shrink-0 text-faint" />
            <span className="min-w-0 truncate">{title}</span>
          </button>
        </li>
      ))}
      {found.data?.items.length === 0 && (
        <li className="px-2 text-muted">{_('No article of these words')}</li>
      )}
    </ul>
  )
}
