// Where a key leads in a grid.
interface Cell {
  row: number
  column: number
}

/** null: the key is not one of a grid. */
export const stepOf = (
  key: string,
  { row, column }: Cell,
  size: { rows: number; columns: number },
): Cell | null => {
  const within = (n: number, count: number) => Math.max(0, Math.min(count - 1, n))
  switch (key) {
    case 'ArrowLeft':
      return { row, column: within(column - 1, size.columns) }
    case 'ArrowRight':
      return { row, column: within(column + 1, size.columns) }
    case 'ArrowUp':
      return { row: within(row - 1, size.rows), column }
    case 'ArrowDown':
      return { row: within(row + 1, size.rows), column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: size.columns - 1 }
    default:
      return null
  }
}
