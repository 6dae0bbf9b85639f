// A time zone, found by typing.
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { ComboBox } from '../../ui/index.ts'

interface Props {
  zone: string
  onPick: (zone: string) => void
}

export const ZoneField = ({ zone, onPick }: Props) => {
  const { _ } = useLingui()
  const zones = useMemo(
    () =>
      [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
        id,
        name: id.replaceAll('_', ' '),
      })),
    [zone],
  )
  return (
    <ComboBox
      label={_('Time zone')}
      description={_('Now: {zone}', { zone: zone.replaceAll('_', ' ') })}
      placeholder={_('Another time zone')}
      empty={_('There is no such time zone.')}
      options={zones}
      onPick={onPick}
      className="w-full sm:max-w-80"
    />
  )
}
