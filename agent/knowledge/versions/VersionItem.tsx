// One publication: who and when, its note, what it changed, how it read, and putting it into the draft again.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, RelativeTime, Tag } from '../../ui/index.ts'
import { EditionDiff } from '../parts/EditionDiff.tsx'
import { Rendered } from '../parts/Rendered.tsx'
import { articlesKey, editionQuery, versionQuery } from '../queries.ts'

interface Item {
  version: number
  title: string
  note: string
  isMinor: boolean
  author: { name: string } | null
  approver: { name: string } | null
  at: string
}

interface Props {
  item: Item
  edition: Edition
  before: number | null
  onRestored: () => void
}

export const VersionItem = ({ item, edition, before, onRestored }: Props) => {
  const { _ } = useLingui()
  const mayWrite = useMay('article.write')
  const [open, setOpen] = useState<'changes' | 'text' | null>(null)
  const { number, language } = edition
  const isNow = edition.published?.version === item.version
  const restore = useAct({
    run: () => api.knowledge.restore({ params: { number, language, version: item.version } }),
    refresh: [articlesKey],
    said: () => _('Version {n} is in the draft; publish it to make it seen.', { n: item.version }),
    onDone: (kept) => {
      client.setQueryData(editionQuery(number, language).queryKey, kept)
      onRestored()
    },
  })
  const toggle = (what: 'changes' | 'text') => () => setOpen(open === what ? null : what)
  const people = [
    item.author?.name,
    item.approver &&
      item.approver.name !== item.author?.name &&
      _('approved by {name}', { name: item.approver.name }),
  ]
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-[550]">{_('Version {n}', { n: item.version })}</h2>
        {isNow && <Tag>{_('Now')}</Tag>}
        {item.isMinor && <Tag>{_('Small change')}</Tag>}
        <p className="grow text-sm text-muted">
          {people.filter(Boolean).join(' · ')} · <RelativeTime at={item.at} />
        </p>
        <span className="flex flex-wrap gap-1">
          {before !== null && (
            <Button look="plain" aria-expanded={open === 'changes'} onPress={toggle('changes')}>
              {_('What changed')}
            </Button>
          )}
          <Button look="plain" aria-expanded={open === 'text'} onPress={toggle('text')}>
            {_('Its text')}
          </Button>
          {mayWrite && !isNow && (
            <Button isPending={restore.isPending} onPress={() => restore.mutate(undefined)}>
              {_('Restore')}
            </Button>
          )}
        </span>
      </div>
      {item.note && <p className="max-w-[72ch] leading-5">{item.note}</p>}
      {open === 'changes' && before !== null && (
        <EditionDiff number={number} language={language} from={before} to={item.version} />
      )}
      {open === 'text' && <OldText number={number} language={language} version={item.version} />}
    </li>
  )
}

const OldText = (props: { number: number; language: string; version: number }) => {
  const version = useQuery(versionQuery(props.number, props.language, props.version))
  return (
    <Loaded query={version} rows={3}>
      {({ title, summary, html }) => (
        <div className="rounded-3 border border-line px-5 py-4">
          <p className="text-h2 font-[640]">{title}</p>
          {summary && <p className="py-2 text-muted">{summary}</p>}
          <Rendered html={html} language={props.language} files={none} />
        </div>
      )}
    </Loaded>
  )
}

const none: readonly never[] = []
