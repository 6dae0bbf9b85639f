// Lengths of time as people write them: "4 h 30 m", "90", "2h", "1:30".

/** Minutes; '' means none (null); undefined where the text is no length. */
export const readMinutes = (text: string): number | null | undefined => {
  const said = text.trim().toLowerCase()
  if (said === '') return null
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(said)
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]))
  if (/^\d{1,7}$/.test(said)) return positive(Number(said))
  const parts =
    /^(?:(\d{1,5}(?:[.,]\d+)?)\s*(?:h|hours?|std\.?|stunden?))?\s*(?:(\d{1,7})\s*(?:m|min\.?|minutes?|minuten?))?$/.exec(
      said,
    )
  if (!parts) return undefined
  return positive(Math.round(Number((parts[1] ?? '0').replace(',', '.')) * 60) + Number(parts[2] ?? 0))
}

const positive = (minutes: number): number | undefined => (minutes > 0 ? minutes : undefined)

/** 270 → "4 h 30 m" */
export const minutesInWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} m`].filter(Boolean).join(' ') || '0 m'
}
