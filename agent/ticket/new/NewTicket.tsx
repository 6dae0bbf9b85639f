// A new ticket, usually on behalf of somebody who called or came by.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { priorityOf } from '../../../rules/priority/matrix.ts'
import { levels } from '../../../rules/ticket/words.ts'
import { useMay } from '../../data/me.ts'
import { wordsOf } from '../../data/problem.ts'
import { teamPeopleQuery, teamsQuery } from '../../data/queries.ts'
import { levelName } from '../../data/words.ts'
import { placeStore } from '../../inbox/place.ts'
import { goToList } from '../../shell/go.ts'
import { MenuButton } from '../../shell/MenuButton.tsx'
import {
  Banner,
  Button,
  Checkbox,
  Choice,
  IconButton,
  PriorityMark,
  Select,
  TextField,
} from '../../ui/index.ts'
import { FileChips } from '../compose/FileChips.tsx'
import { FilePick } from './FilePick.tsx'
import { RequesterField } from './RequesterField.tsx'
import { useNewTicket } from './use-new-ticket.ts'

export const NewTicket = () => {
  const { _ } = useLingui()
  const mayAssign = useMay('ticket.assign')
  const teams = useQuery(teamsQuery).data?.items ?? []
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const { form, set, files, setFiles, error, fault, progress, submit } = useNewTicket()
  const level = (id: 'impact' | 'urgency', words: string) => (
    <Choice
      label={words}
      options={levels.map((l) => ({ id: l, name: levelName(l) }))}
      value={form[id]}
      onChange={(value) => set({ [id]: value })}
    />
  )
  return (
    <section aria-label={_('New ticket')} className="flex min-w-0 grow flex-col">
      <header className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-4 max-md:h-14">
        <MenuButton />
        <h1 className="grow text-body font-semibold tracking-[-0.01em]">{_('New ticket')}</h1>
        <IconButton label={_('Close')} onPress={() => void goToList(placeStore.get().filter)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <form onSubmit={submit} className="scroll-pane min-h-0 grow">
        <div className="mx-auto grid max-w-2xl gap-5 px-6 py-6 max-md:px-4">
          {error !== null && (
            <Banner tone="breach" title={_('The ticket was not opened')}>
              {wordsOf(error)}
            </Banner>
          )}
          <RequesterField
            email={form.email}
            name={form.name}
            onChange={set}
            emailError={fault('requester.email')}
          />
          <TextField
            label={_('Subject')}
            isRequired
            value={form.subject}
            onChange={(subject) => set({ subject })}
            maxLength={300}
            error={fault('subject')}
          />
          <TextField
            label={_('What is the matter')}
            isRequired
            rows={7}
            value={form.body}
            onChange={(body) => set({ body })}
            error={fault('body')}
          />
          <div className="flex flex-wrap items-center gap-2">
            <FilePick add={(more) => setFiles([...files, ...more])} />
            <FileChips files={files} remove={(file) => setFiles(files.filter((one) => one !== file))} />
          </div>
          <div className="flex flex-wrap gap-x-4 gap-y-4">
            <Choice
              label={_('How it came in')}
              options={[
                { id: 'phone', name: _('Phone') },
                { id: 'agent', name: _('In person') },
              ]}
              value={form.channel}
              onChange={(channel) => set({ channel })}
            />
            {level('impact', _('Impact'))}
            {level('urgency', _('Urgency'))}
            <p className="grid content-start gap-1">
              <span className="font-[550]">{_('Priority')}</span>
              <PriorityMark priority={priorityOf(form.impact, form.urgency)} className="h-8" />
            </p>
          </div>
          {mayAssign && (
            <div className="grid gap-5 sm:grid-cols-2">
              <Select
                label={_('Team')}
                options={[{ id: 'none', name: _('No team') }, ...teams]}
                value={form.teamId || 'none'}
                onChange={(id) => set({ teamId: id === 'none' ? '' : id })}
                error={fault('teamId')}
              />
              <Select
                label={_('Assignee')}
                options={[{ id: 'none', name: _('Nobody') }, ...people]}
                value={form.assigneeId || 'none'}
                onChange={(id) => set({ assigneeId: id === 'none' ? '' : id })}
                error={fault('assigneeId')}
              />
            </div>
          )}
          <Checkbox isSelected={form.acknowledge} onChange={(acknowledge) => set({ acknowledge })}>
            {_('Tell the requester by mail that it has arrived')}
          </Checkbox>
          {progress !== null && files.length > 0 && (
            <progress
              value={progress}
              max={1}
              aria-label={_('Files sent')}
              className="h-1 w-full accent-(--accent)"
            />
          )}
          <div className="flex justify-end border-t border-line pt-4">
            <Button type="submit" look="primary" size="roomy" isPending={progress !== null}>
              {form.email.includes('@')
                ? _('Open ticket for {email}', { email: form.email })
                : _('Open ticket')}
            </Button>
          </div>
        </div>
      </form>
    </section>
  )
}
