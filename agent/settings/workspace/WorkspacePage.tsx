// The workspace's own settings.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Workspace } from '../../../contract/workspace.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { meQuery, workspaceQuery } from '../../data/queries.ts'
import { Banner, CopyField, Select, Switch } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { languages } from '../profile/LanguageSelect.tsx'
import { ReopenDays } from './ReopenDays.tsx'
import { WorkspaceName } from './WorkspaceName.tsx'

export const WorkspacePage = () => {
  const { _ } = useLingui()
  const workspace = useQuery(workspaceQuery)
  return (
    <Page title={_('Workspace')}>
      <Loaded query={workspace}>{(data) => <Form workspace={data} />}</Loaded>
    </Page>
  )
}

const Form = ({ workspace }: { workspace: Workspace }) => {
  const { _ } = useLingui()
  const isLocked = !useMay('workspace.write')
  const call = (body: Partial<Pick<Workspace, 'language' | 'acknowledge'>>) => api.workspace.change({ body })
  const change = useAct({
    run: call,
    refresh: [workspaceQuery.queryKey, meQuery.queryKey],
    said: () => _('Workspace changed.'),
    undo: () => call({ language: workspace.language, acknowledge: workspace.acknowledge }),
  })
  return (
    <>
      {isLocked && <Banner className="mt-4">{_('You may look at these settings, not change them.')}</Banner>}
      <Section title={_('Name and language')} text={_('Requesters see both on the help pages and in mails.')}>
        <WorkspaceName key={workspace.name} name={workspace.name} isLocked={isLocked} />
        <Select
          label={_('Language for requesters')}
          options={languages}
          value={workspace.language}
          onChange={(language) => change.mutate({ language })}
          isDisabled={isLocked}
          className="w-full sm:max-w-80"
        />
      </Section>
      <Section title={_('Requests')}>
        <Switch
          className="max-w-[520px]"
          isSelected={
            change.isPending ? (change.variables.acknowledge ?? workspace.acknowledge) : workspace.acknowledge
          }
          onChange={(acknowledge) => change.mutate({ acknowledge })}
          isDisabled={isLocked}
          description={_(
            'A mail with the ticket’s number and what happens next. Automatic mails are never answered.',
          )}
        >
          {_('Tell requesters that their request has arrived')}
        </Switch>
        <ReopenDays key={workspace.reopenDays} days={workspace.reopenDays} isLocked={isLocked} />
        {workspace.supportAddress && (
          <CopyField label={_('People write to')} value={workspace.supportAddress} className="sm:max-w-96" />
        )}
      </Section>
    </>
  )
}
