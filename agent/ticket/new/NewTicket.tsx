// A new ticket, usually on behalf of somebody who called or came by.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { priorityOf } from '../../../rules/priority/matrix.ts'
import { levels } from '../../../rules/ticket/words.ts'
import { useMay } from '../../data/me.ts'
import { wordsOf } from '../../data/problem.ts'
import { fieldsQuery, teamPeopleQuery, teamsQuery } from '../../data/queries.ts'
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
import { askedOf } from './asked.ts'
import { Duplicates } from './Duplicates.tsx'
import { FilePick } from './FilePick.tsx'
import { FormQuestions } from './FormQuestions.tsx'
import { useOffered } from './offered.ts'
import { Placing } from './Placing.tsx'
import { RequesterField } from './RequesterField.tsx'
import { useNewTicket } from './use-new-ticket.ts'

export const NewTicket = () => {
  const { _ } = useLingui()
  const mayAssign = useMay('ticket.assign')
  const teams = useQuery(teamsQuery).data?.items ?? []
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const { form, set, files, setFiles, error, fault, progress, submit } = useNewTicket()
  const offered = useOffered(form.channel)
  const said = offered.saidBy(form.serviceId)
  const intake = offered.forms.find((one) => one.id === form.formId)
  const fields = useQuery(fieldsQuery).data?.items.filter((field) => field.subject === 'ticket') ?? []
  const asked = intake ? askedOf(intake.body.questions, { subject: form.subject }, form.answers, fields) : []
  const impact = form.impact ?? said.impact ?? 'medium'
  const urgency = form.urgency ?? said.urgency ?? 'medium'
  const level = (id: 'impact' | 'urgency', words: string) => (
    <Choice
      label={words}
      options={levels.map((l) => ({ id: l, name: levelName(l) }))}
      value={id === 'impact' ? impact : urgency}
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
      <form
        onSubmit={(event) =>
          submit(
            event,
            asked.map(({ key }) => key),
          )
        }
        className="scroll-pane min-h-0 grow"
      >
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
          <Placing form={form} set={set} offered={offered} fault={fault} />
          {intake?.body.description && <p className="-mt-2 text-muted">{intake.body.description}</p>}
          <TextField
            label={_('Subject')}
            isRequired
            value={form.subject}
            onChange={(subject) => set({ subject })}
            maxLength={300}
            error={fault('subject')}
          />
          <Duplicates subject={form.subject} email={form.email} />
          <TextField
            label={_('What is the matter')}
            isRequired
            rows={7}
            value={form.body}
            onChange={(body) => set({ body })}
            error={fault('body')}
          />
          <FormQuestions
            questions={asked}
            fields={fields}
            answers={form.answers}
            set={(key, value) => {
              const { [key]: _before, ...others } = form.answers
              set({ answers: value === undefined ? others : { ...others, [key]: value } })
            }}
            faultOf={(key) => {
              const words = fault(`fields.${key}`)
              return words?.startsWith('must be answered') ? _('Must be answered') : words
            }}
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
              onChange={(channel) =>
                set({ channel, ...(intake && !intake.body.channels.includes(channel) && { formId: '' }) })
              }
            />
            {level('impact', _('Impact'))}
            {level('urgency', _('Urgency'))}
            {!offered.hasOwnPriorities && (
              <p className="grid content-start gap-1">
                <span className="font-[550]">{_('Priority')}</span>
                <PriorityMark priority={priorityOf(impact, urgency)} className="h-8" />
              </p>
            )}
          </div>
          {mayAssign && (
            <div className="grid gap-5 sm:grid-cols-2">
              <Select
                label={_('Team')}
                options={[
                  { id: 'none', name: said.teamId ? _('As the service says') : _('No team') },
                  ...teams,
                ]}
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
