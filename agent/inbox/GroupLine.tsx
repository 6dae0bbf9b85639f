// The heading of a group of rows.
import { CellBox, RowBox } from './roles.tsx'

interface Props {
  at: number
  y: number
  name: string
  count: number
}

export const GroupLine = ({ at, y, name, count }: Props) => (
  <RowBox
    aria-rowindex={at}
    style={{ transform: `translateY(${y}px)` }}
    className="absolute inset-x-0 top-0 flex h-6 items-center border-b border-line bg-canvas pr-3 pl-5 text-xs font-[550] text-muted"
  >
    <CellBox>
      {name}
      {count > 0 && <span className="ml-1.5 font-[450] text-faint tabular-nums">{count}</span>}
    </CellBox>
  </RowBox>
)
