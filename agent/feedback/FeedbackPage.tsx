// What requesters say and wish: figures, marks, ideas, improvements.
import { useLingui } from '@lingui/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../settings/parts/Page.tsx'
import { Choice } from '../ui/index.ts'
import { Ideas } from './ideas/Ideas.tsx'
import { Improvements } from './improvements/Improvements.tsx'
import { Marks } from './marks/Marks.tsx'
import { Overview } from './overview/Overview.tsx'

const parts = { figures: Overview, marks: Marks, ideas: Ideas, improvements: Improvements } as const
type Part = keyof typeof parts

export const FeedbackPage = () => {
  const { _ } = useLingui()
  const { show = 'figures' } = useSearch({ strict: false }) as { show?: string }
  const navigate = useNavigate()
  const part: Part = show in parts ? (show as Part) : 'figures'
  const Shown = parts[part]
  return (
    <div className="flex h-full min-w-0 grow flex-col">
      <Page title={_('Feedback')} width="wide" isTop>
        <div className="pt-4">
          <Choice<Part>
            label={_('Part of feedback')}
            hideLabel
            options={[
              { id: 'figures', name: _('Figures') },
              { id: 'marks', name: _('Marks') },
              { id: 'ideas', name: _('Ideas') },
              { id: 'improvements', name: _('Improvements') },
            ]}
            value={part}
            onChange={(next) => void navigate({ to: '/feedback', search: { show: next }, replace: true })}
          />
        </div>
        <Shown />
      </Page>
    </div>
  )
}
