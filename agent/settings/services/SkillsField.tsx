// Needed skills, each with its least level.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { Service } from '../../../rules/intake/service.ts'
import { useSkills } from '../../law/parts/use-names.ts'
import { Choice, ComboBox, IconButton } from '../../ui/index.ts'

interface Props {
  skills: Service['skills']
  onChange: (skills: Service['skills']) => void
  isLocked: boolean
}

const levels = ['1', '2', '3', '4', '5'] as const

export const SkillsField = ({ skills, onChange, isLocked }: Props) => {
  const { _ } = useLingui()
  const all = useSkills()
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? _('something removed')
  const others = all.filter(({ id }) => !skills.some(({ skillId }) => skillId === id))
  return (
    <>
      {skills.length === 0 && <p className="text-muted">{_('None needed.')}</p>}
      {skills.map(({ skillId, level }, at) => (
        <div key={skillId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="w-44 font-[550]">{nameOf(skillId)}</span>
          <Choice
            label={_('Level of {skill}', { skill: nameOf(skillId) })}
            hideLabel
            options={levels.map((id) => ({ id, name: id }))}
            value={String(level) as (typeof levels)[number]}
            onChange={(id) => onChange(skills.with(at, { skillId, level: Number(id) }))}
            isDisabled={isLocked}
          />
          {!isLocked && (
            <IconButton
              label={_('Remove {name}', { name: nameOf(skillId) })}
              onPress={() => onChange(skills.toSpliced(at, 1))}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          )}
        </div>
      ))}
      {!isLocked && others.length > 0 && (
        <ComboBox
          label={_('Add a skill')}
          hideLabel
          placeholder={_('Add a skill…')}
          empty={_('Nothing of that name')}
          options={others}
          onPick={(skillId) => onChange([...skills, { skillId, level: 1 }])}
          className="w-full sm:max-w-64"
        />
      )}
      {!isLocked && all.length === 0 && (
        <p className="text-sm text-muted">
          {_('The desk knows no skills yet; they are kept in the settings of people.')}
        </p>
      )}
    </>
  )
}
