// Puts text where the cursor stands in a field, and the cursor behind it.

/** The field's whole new text, for its state; the cursor follows once it is rendered. */
export const insertAt = (area: HTMLTextAreaElement | HTMLInputElement, text: string): string => {
  const from = area.selectionStart ?? area.value.length
  const to = area.selectionEnd ?? from
  requestAnimationFrame(() => {
    area.focus()
    area.setSelectionRange(from + text.length, from + text.length)
  })
  return area.value.slice(0, from) + text + area.value.slice(to)
}
