// In which languages a course speaks: the one it is written in, its translations with what they lack, one more.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import type { CoursePlan } from '../../../contract/courses.ts'
import { countMissing } from '../../../rules/courses/translate.ts'
import { languageName, languages } from '../../knowledge/words.ts'
import { Choice, IconButton, Menu, MenuItem } from '../../ui/index.ts'

interface Props {
  plan: CoursePlan
  shown: string
  onShow: (language: string) => void
  onAdd: (language: string) => void
}

export const LanguageTabs = ({ plan, shown, onShow, onAdd }: Props) => {
  const { _, i18n } = useLingui()
  const translated = Object.keys(plan.translations).toSorted()
  const rest = languages.filter((l) => l !== plan.language && !translated.includes(l))
  const name = (language: string) => languageName(language, i18n.locale)
  return (
    <div className="flex flex-wrap items-end gap-1">
      <Choice
        label={_('Languages of the course')}
        options={[plan.language, ...translated].map((id) => {
          const missing = id === plan.language ? 0 : countMissing(plan, id)
          return {
            id,
            name:
              missing === 0
                ? name(id)
                : _('{language}, {n, plural, one {# text} other {# texts}} missing', {
                    language: name(id),
                    n: missing,
                  }),
          }
        })}
        value={shown}
        onChange={onShow}
      />
      {rest.length > 0 && (
        <Menu
          label={_('Translate into')}
          trigger={
            <IconButton label={_('Translate into')}>
              <Plus size={16} aria-hidden="true" />
            </IconButton>
          }
        >
          {rest.map((language) => (
            <MenuItem key={language} text={name(language)} onAction={() => onAdd(language)} />
          ))}
        </Menu>
      )}
    </div>
  )
}
