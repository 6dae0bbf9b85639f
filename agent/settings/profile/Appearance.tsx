// Light or dark, and how close the rows stand.
import { useLingui } from '@lingui/react'
import { Monitor, Moon, Rows2, Rows3, Rows4, Sun } from 'lucide-react'
import { useMe } from '../../data/me.ts'
import { Choice } from '../../ui/index.ts'
import { useChangeMe } from './useChangeMe.ts'

export const Appearance = () => {
  const { _ } = useLingui()
  const { preferences } = useMe()
  const change = useChangeMe()
  const themes = [
    { id: 'system', name: _('As the system'), icon: <Monitor size={14} aria-hidden="true" /> },
    { id: 'light', name: _('Light'), icon: <Sun size={14} aria-hidden="true" /> },
    { id: 'dark', name: _('Dark'), icon: <Moon size={14} aria-hidden="true" /> },
  ]
  const densities = [
    { id: 'compact', name: _('Compact'), icon: <Rows4 size={14} aria-hidden="true" /> },
    { id: 'normal', name: _('Normal'), icon: <Rows3 size={14} aria-hidden="true" /> },
    { id: 'roomy', name: _('Roomy'), icon: <Rows2 size={14} aria-hidden="true" /> },
  ]
  const chosen = (name: string, options: readonly { id: string }[], otherwise: string) =>
    options.find((option) => option.id === preferences[name])?.id ?? otherwise
  return (
    <>
      <Choice
        label={_('Theme')}
        options={themes}
        value={chosen('theme', themes, 'system')}
        onChange={(theme) => change.mutate({ preferences: { theme } })}
      />
      <Choice
        label={_('Rows in lists')}
        options={densities}
        value={chosen('density', densities, 'normal')}
        onChange={(density) => change.mutate({ preferences: { density } })}
      />
    </>
  )
}
