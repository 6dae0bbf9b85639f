// What the levels of a service notice are called.
import { useLingui } from '@lingui/react'
import type { ServiceNotice } from '../../../contract/brands.ts'

export const useLevelNames = (): Record<ServiceNotice['level'], string> => {
  const { _ } = useLingui()
  return {
    info: _('Information'),
    warning: _('Disturbance'),
    outage: _('Outage'),
    restored: _('Works again'),
  }
}

export const titleOf = ({ texts }: Pick<ServiceNotice, 'texts'>): string =>
  (texts.en ?? texts.de ?? texts.ar)?.title ?? ''
