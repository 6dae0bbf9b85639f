// What I hear of, by which ways: one small table for each nearness of tickets.
import { useLingui } from '@lingui/react'
import type { NoticeSettings } from '../../../contract/notices.ts'
import {
  type NoticeChannel,
  type NoticeKind,
  type NoticeScope,
  noticeChannels,
} from '../../../rules/notices/words.ts'
import { Checkbox, Table } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { useChangeSettings } from './use-settings.ts'
import { channelNames, kindNames, parts } from './words.ts'

type Matrix = NoticeSettings['matrix']

export const MatrixTables = ({ matrix }: { matrix: Matrix }) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-5">
      {parts.map(({ id, title, scope, kinds, isQuiet }) =>
        isQuiet ? (
          <Disclosure key={id} title={_(title)} note={onCount(matrix, scope, kinds)}>
            <PartTable title={_(title)} scope={scope} kinds={kinds} matrix={matrix} />
          </Disclosure>
        ) : (
          <div key={id}>
            <h3 className="pb-1 font-[550]">{_(title)}</h3>
            <PartTable title={_(title)} scope={scope} kinds={kinds} matrix={matrix} />
          </div>
        ),
      )}
    </div>
  )
}

const isOn = (matrix: Matrix, kind: NoticeKind, scope: NoticeScope, channel: NoticeChannel): boolean =>
  matrix[kind]?.[scope]?.[channel] ?? false

/** How many boxes are ticked in there; nothing for none. */
const onCount = (matrix: Matrix, scope: NoticeScope, kinds: readonly NoticeKind[]): string | undefined => {
  const count = kinds.flatMap((kind) => noticeChannels.filter((c) => isOn(matrix, kind, scope, c))).length
  return count === 0 ? undefined : String(count)
}

interface Props {
  title: string
  scope: NoticeScope
  kinds: readonly NoticeKind[]
  matrix: Matrix
}

const PartTable = ({ title, scope, kinds, matrix }: Props) => {
  const { _ } = useLingui()
  const change = useChangeSettings()
  const set = (kind: NoticeKind, channel: NoticeChannel, on: boolean) =>
    change.mutate((now) => ({
      ...now,
      matrix: {
        ...now.matrix,
        [kind]: {
          ...now.matrix[kind],
          [scope]: { ...now.matrix[kind]?.[scope], [channel]: on },
        },
      },
    }))
  return (
    <Table
      label={title}
      rows={kinds}
      keyOf={(kind) => kind}
      columns={[
        {
          id: 'kind',
          head: _('What happens'),
          isRowHeader: true,
          cell: (kind) => _(kindNames[kind]),
        },
        ...noticeChannels.map((channel) => ({
          id: channel,
          head: _(channelNames[channel]),
          className: 'sm:w-24',
          cell: (kind: NoticeKind) => (
            <Checkbox
              aria-label={`${_(kindNames[kind])}: ${_(channelNames[channel])}`}
              isSelected={isOn(matrix, kind, scope, channel)}
              onChange={(on) => set(kind, channel, on)}
            >
              <span aria-hidden="true" className="text-sm text-muted sm:hidden">
                {_(channelNames[channel])}
              </span>
            </Checkbox>
          ),
        })),
      ]}
    />
  )
}
