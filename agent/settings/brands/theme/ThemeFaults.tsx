// What keeps a theme from being published; each leads to its line.
import { useLingui } from '@lingui/react'
import type { Theme } from '../../../../contract/brands.ts'
import { Banner, Button } from '../../../ui/index.ts'

type Fault = NonNullable<Theme['draft']>['faults'][number]

interface Props {
  faults: readonly Fault[]
  onGo: (fault: Fault) => void
}

export const ThemeFaults = ({ faults, onGo }: Props) => {
  const { _ } = useLingui()
  if (faults.length === 0) return null
  return (
    <Banner tone="warn" title={_('It cannot be published like this')}>
      <ul className="flex flex-col gap-1">
        {faults.map((fault) => (
          <li
            key={`${fault.file} ${fault.line} ${fault.message}`}
            className="flex flex-wrap items-center gap-x-2"
          >
            {fault.file !== '' && (
              <Button look="plain" onPress={() => onGo(fault)}>
                <code className="font-mono">
                  {fault.line === null ? fault.file : `${fault.file}:${fault.line}`}
                </code>
              </Button>
            )}
            <span>{fault.message}</span>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
