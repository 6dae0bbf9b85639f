// When phone and mail are silent, in whose time.
import { useLingui } from '@lingui/react'
import type { NoticeSettings } from '../../../contract/notices.ts'
import { Checkbox, Switch } from '../../ui/index.ts'
import { TimeField } from './TimeField.tsx'
import { useChangeSettings } from './use-settings.ts'
import { ZoneField } from './ZoneField.tsx'

export const Quiet = ({ settings: { quiet, zone } }: { settings: NoticeSettings }) => {
  const { _ } = useLingui()
  const change = useChangeSettings()
  const set = (part: Partial<NoticeSettings['quiet']>) =>
    change.mutate((now) => ({ ...now, quiet: { ...now.quiet, ...part } }))
  return (
    <>
      <Switch
        className="max-w-[520px]"
        isSelected={quiet.isOn}
        onChange={(isOn) => set({ isOn })}
        description={_('What happens meanwhile stands in the desk, and comes when they end.')}
      >
        {_('Quiet hours')}
      </Switch>
      <div className="flex flex-wrap gap-4">
        <TimeField
          label={_('From')}
          value={quiet.from}
          isDisabled={!quiet.isOn}
          onChange={(from) => set({ from })}
        />
        <TimeField
          label={_('Until')}
          value={quiet.to}
          isDisabled={!quiet.isOn}
          onChange={(to) => set({ to })}
        />
      </div>
      <Checkbox
        isSelected={quiet.weekends}
        isDisabled={!quiet.isOn}
        onChange={(weekends) => set({ weekends })}
      >
        {_('Saturday and Sunday all day')}
      </Checkbox>
      <ZoneField zone={zone} onPick={(picked) => change.mutate((now) => ({ ...now, zone: picked }))} />
    </>
  )
}
