// What somebody knows, each with its level; added by typing, taken away with one press.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { StaffProfile } from '../../../contract/roster.ts'
import { Choice, ComboBox, IconButton } from '../../ui/index.ts'
import { skillsQuery } from '../skills/queries.ts'

type Skills = StaffProfile['skills']

interface Props {
  skills: Skills
  onChange: (skills: Skills) => void
  isLocked: boolean
}

const levels = ['1', '2', '3', '4', '5'].map((id) => ({ id, name: id }))

export const SkillLevels = ({ skills, onChange, isLocked }: Props) => {
  const { _ } = useLingui()
  const all = useQuery(skillsQuery).data?.items ?? []
  const nameOf = (id: string) => all.find((s) => s.id === id)?.name ?? ''
  const others = all.filter((s) => !skills.some((one) => one.skillId === s.id))
  return (
    <>
      {skills.length === 0 && <p className="text-muted">{_('None yet.')}</p>}
      {skills.length > 0 && (
        <ul>
          {skills.map((one, at) => (
            <li
              key={one.skillId}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0"
            >
              <span className="min-w-40 grow font-[550]">{nameOf(one.skillId)}</span>
              <Choice
                label={_('Level of {name}', { name: nameOf(one.skillId) })}
                hideLabel
                options={levels}
                value={String(one.level)}
                onChange={(level) => onChange(skills.with(at, { ...one, level: Number(level) }))}
                isDisabled={isLocked}
              />
              {!isLocked && (
                <IconButton
                  label={_('Remove {name}', { name: nameOf(one.skillId) })}
                  onPress={() => onChange(skills.toSpliced(at, 1))}
                >
                  <X size={14} aria-hidden="true" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isLocked && (
        <ComboBox
          label={_('Add a skill')}
          hideLabel
          placeholder={_('Add a skill')}
          empty={_('No other skill. Add skills under Skills.')}
          options={others.map(({ id, name }) => ({ id, name }))}
          onPick={(skillId) => onChange([...skills, { skillId, level: 3 }])}
          className="w-full sm:max-w-72"
        />
      )}
    </>
  )
}
