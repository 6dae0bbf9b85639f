// The heading of a group of rows.
import type { CSSProperties } from 'react'
import { CellBox, RowBox } from './roles.tsx'

export const GroupLine = ({
  at,
  style,
  name,
  count,
}: {
  at: number
  style: CSSProperties
  name: string
  count: number
}) => (
  <RowBox
    aria-rowindex={at}
    style={style}
    className="absolute inset-x-0 top-0 flex h-6 items-center border-b border-line bg-canvas pr-3 pl-5 text-xs font-[550] text-muted"
  >
    <CellBox>
      {name}
      {count > 0 && <span className="ml-1.5 font-[450] text-faint tabular-nums">{count}</span>}
    </CellBox>
  </RowBox>
)
