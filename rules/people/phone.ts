// Telephone numbers in one form, so that the same number is found however it was written.
//
// Example: "+44 (0)20 7946-0018" → +442079460018, "0044 20 7946 0018" → +442079460018, "020 7946 0018" → 02079460018.

export const plainNumber = (written: string): string => {
  const number = written
    .trim()
    .replace(/^00/, '+')
    .replace(/(?<=^\+\d[\d\s.-]*)\(0\)/, '')
  return (number.startsWith('+') ? '+' : '') + number.replaceAll(/\D/g, '')
}

export const isNumber = (written: string): boolean =>
  /^\+?[0-9 ()./-]{4,30}$/.test(written.trim()) && /\d.*\d.*\d/.test(written)
