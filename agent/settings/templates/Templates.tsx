// The words of outgoing mails: the list of them, or one to be written.
import { useLingui } from '@lingui/react'
import { FilePenLine } from 'lucide-react'
import { EmptyState } from '../../ui/index.ts'
import { Page } from '../parts/Page.tsx'
import { isKind, isLanguage } from './kinds.ts'
import { TemplateList } from './TemplateList.tsx'
import { TemplatePage } from './TemplatePage.tsx'

export const Templates = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  const [kind, language, mailboxId = null] = rest.split('/')
  if (rest === '') return <TemplateList />
  if (isKind(kind) && isLanguage(language))
    return <TemplatePage key={rest} which={{ kind, language, mailboxId }} />
  return (
    <Page title={_('Templates')} back="templates">
      <EmptyState title={_('There is no such template')} icon={<FilePenLine size={24} aria-hidden="true" />}>
        {_('Choose one from the list.')}
      </EmptyState>
    </Page>
  )
}
