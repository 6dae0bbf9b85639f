// The words of one kind of mail in one language, for every mailbox or for one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { mailboxesQuery } from '../mailboxes/queries.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { kinds, languageNames } from './kinds.ts'
import { templatesQuery } from './queries.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { type Which, wordsFor } from './words-for.ts'

export const TemplatePage = ({ which }: { which: Which }) => {
  const { _ } = useLingui()
  const templates = useQuery(templatesQuery)
  const mailbox = useQuery(mailboxesQuery).data?.items.find(({ id }) => id === which.mailboxId)
  const name = kinds.find(({ kind }) => kind === which.kind)?.name ?? which.kind
  const title = [_(name), languageNames[which.language], mailbox?.name].filter(Boolean).join(' · ')
  return (
    <Page
      title={title}
      back="templates"
      width="wide"
      {...(which.mailboxId && { search: { mailbox: which.mailboxId } })}
    >
      <Loaded query={templates} rows={6}>
        {({ items, placeholders }) => {
          const { template, isInherited } = wordsFor(items, which)
          return (
            <TemplateForm
              which={which}
              kept={{ subject: template?.subject ?? '', body: template?.body ?? '' }}
              isOwn={template?.isOwn === true && !isInherited}
              isInherited={isInherited && template?.isOwn === true}
              placeholders={placeholders[which.kind] ?? []}
            />
          )
        }}
      </Loaded>
    </Page>
  )
}
