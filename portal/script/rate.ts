// A mark pressed in a mail is sent as soon as somebody really looks at the page: a scanner of mail does not.

export const startRate = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-at-once]')
  if (!form) return
  const send = (): boolean => {
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return false
    // Words that were never seen are not sent.
    form.removeAttribute('data-at-once')
    for (const area of form.querySelectorAll('textarea')) area.disabled = true
    form.submit()
    return true
  }
  if (send()) return
  const later = (): void => {
    if (!form.hasAttribute('data-at-once') || !send()) return
    document.removeEventListener('visibilitychange', later)
    removeEventListener('focus', later)
  }
  document.addEventListener('visibilitychange', later)
  addEventListener('focus', later)
}
