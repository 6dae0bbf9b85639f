// Every kind of mail in every language, with a mark where somebody put own words in place of the desk's.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, PenLine } from 'lucide-react'
import type { MailTemplate } from '../../../contract/email.ts'
import { cx, focusRing, Select } from '../../ui/index.ts'
import { mailboxesQuery } from '../mailboxes/queries.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { useInAddress } from '../parts/useInAddress.ts'
import { type Kind, kinds, type Language, languageNames } from './kinds.ts'
import { templatesQuery } from './queries.ts'
import { wordsFor } from './words-for.ts'

export const TemplateList = () => {
  const { _ } = useLingui()
  const templates = useQuery(templatesQuery)
  const mailboxes = useQuery(mailboxesQuery).data?.items ?? []
  const [mailbox, setMailbox] = useInAddress('mailbox')
  const mailboxId = mailbox || null
  const shown = mailboxId ? kinds.filter((one) => one.isOfMailbox) : kinds
  return (
    <Page title={_('Templates')}>
      <div className="flex flex-wrap items-center justify-between gap-4 pt-5 pb-2">
        <p className="max-w-[52ch] text-muted">
          {_(
            'The words of every mail the desk sends. Put your own in their place, for all mailboxes or for one.',
          )}
        </p>
        {mailboxes.length > 0 && (
          <Select
            label={_('Words for')}
            options={[
              { id: 'all', name: _('Every mailbox') },
              ...mailboxes.map(({ id, name }) => ({ id, name })),
            ]}
            value={mailbox || 'all'}
            onChange={(id) => setMailbox(id === 'all' ? '' : id)}
            className="w-56"
          />
        )}
      </div>
      <Loaded query={templates} rows={6}>
        {({ items }) => (
          <ul>
            {shown.map(({ kind, name, about }) => (
              <li
                key={kind}
                className="grid items-center gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <div>
                  <h2 className="text-body font-[550]">{_(name)}</h2>
                  <p className="text-muted">{_(about)}</p>
                </div>
                <div className="flex flex-wrap gap-2">
                  {(['en', 'de'] as const).map((language) => (
                    <TemplateLink key={language} {...{ items, kind, language, mailboxId, name }} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}

interface LinkProps {
  items: readonly MailTemplate[]
  kind: Kind
  language: Language
  mailboxId: string | null
  name: string
}

const TemplateLink = ({ items, kind, language, mailboxId, name }: LinkProps) => {
  const { _ } = useLingui()
  const { template, isInherited } = wordsFor(items, { kind, language, mailboxId })
  const isOwn = template?.isOwn === true && !isInherited
  return (
    <Link
      to="/settings/$"
      params={{ _splat: ['templates', kind, language, ...(mailboxId ? [mailboxId] : [])].join('/') }}
      className={cx(
        'flex h-10 w-[152px] items-center gap-2 rounded-2 border border-line-strong pr-2 pl-3 hover:bg-hover pointer-coarse:h-11',
        focusRing,
      )}
    >
      <span className="grow leading-4">
        <span className="block font-[550]">
          <span className="sr-only">{_(name)}, </span>
          {languageNames[language]}
        </span>
        {isOwn && (
          <span className="flex items-center gap-1 text-xs font-medium text-accent">
            <PenLine size={10} aria-hidden="true" />
            {_('own words')}
          </span>
        )}
      </span>
      <ChevronRight size={14} aria-hidden="true" className="text-faint" />
    </Link>
  )
}
