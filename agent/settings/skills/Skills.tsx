// What people of the team can know: routing, coverage and services ask for it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { GraduationCap, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { skillsQuery } from './queries.ts'
import { SkillForm } from './SkillForm.tsx'
import { SkillRow } from './SkillRow.tsx'

export const Skills = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  const skills = useQuery(skillsQuery)
  const [open, setOpen] = useState<string | null>(null)
  const isEmpty = skills.data?.items.length === 0
  const add = mayWrite && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New skill')}
    </Button>
  )
  return (
    <Page title={_('Skills')} action={!isEmpty && add}>
      {open === 'new' && <SkillForm onClose={() => setOpen(null)} />}
      <Loaded query={skills}>
        {({ items }) =>
          items.length > 0 ? (
            <ul>
              {items.map((one) =>
                open === one.id ? (
                  <li key={one.id}>
                    <SkillForm skill={one} onClose={() => setOpen(null)} />
                  </li>
                ) : (
                  <SkillRow key={one.id} skill={one} mayWrite={mayWrite} onOpen={() => setOpen(one.id)} />
                ),
              )}
            </ul>
          ) : (
            open !== 'new' && (
              <EmptyState
                title={_('No skills yet')}
                icon={<GraduationCap size={24} aria-hidden="true" />}
                action={add}
              >
                {_(
                  'Who knows badge printers, who speaks Portuguese with the vendor: tickets find them by their skills.',
                )}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}
