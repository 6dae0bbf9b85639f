// A list typed one entry a line (or with commas) as the list it means.
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/u)
      .map((line) => line.trim().toLowerCase())
      .filter(Boolean),
  ),
]
