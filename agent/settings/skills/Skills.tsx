// What people of the team can know: routing, coverage and services ask for it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { GraduationCap } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { EditList } from '../parts/EditList.tsx'
import { skillsQuery } from './queries.ts'
import { SkillForm } from './SkillForm.tsx'
import { SkillRow } from './SkillRow.tsx'

export const Skills = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  return (
    <EditList
      title={_('Skills')}
      query={useQuery({ ...skillsQuery, select: ({ items }) => items })}
      newLabel={mayWrite ? _('New skill') : null}
      empty={{
        title: _('No skills yet'),
        icon: GraduationCap,
        words: _(
          'Who knows badge printers, who speaks Portuguese with the vendor: tickets find them by their skills.',
        ),
      }}
      row={(one, onOpen) => <SkillRow key={one.id} skill={one} mayWrite={mayWrite} onOpen={onOpen} />}
      form={(one, onClose) => <SkillForm {...(one && { skill: one })} onClose={onClose} />}
    />
  )
}
