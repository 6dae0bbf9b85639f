// The form of a request, where scripts run: what is typed is kept, questions appear in place, answers are suggested.
// Without this script the form asks the server with its buttons for the same.

const keepAfter = 1500
const suggestAfter = 500

export const startForms = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-request]')) enliven(form)
}

const enliven = (form: HTMLFormElement): void => {
  let isSent = false
  form.addEventListener('submit', () => {
    isSent = true
  })
  keeping(form, () => isSent)
  asking(form)
  suggesting(form)
}

/** The fields without files: those go only with the whole form. */
const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}

const send = (path: string, form: HTMLFormElement, more: RequestInit = {}): Promise<Response> =>
  fetch(path, { method: 'POST', body: fieldsOf(form), ...more })

const keeping = (form: HTMLFormElement, isSent: () => boolean): void => {
  const said = form.querySelector('[data-kept]')
  let timer = 0
  const keep = async (): Promise<void> => {
    if (isSent()) return
    const reply = await send('/new/draft', form, { keepalive: true }).catch(() => null)
    if (!reply?.ok || !said) return
    said.textContent = ((await reply.json()) as { said: string }).said
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void keep(), keepAfter)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}

const asking = (form: HTMLFormElement): void => {
  const place = form.querySelector<HTMLElement>('#questions')
  const asked = form.querySelector<HTMLInputElement>('input[name="asked"]')
  if (!place || !asked) return
  let turn = 0
  place.addEventListener('change', async () => {
    turn += 1
    const mine = turn
    const reply = await send('/new/questions', form).catch(() => null)
    if (!reply?.ok || mine !== turn) return
    const { html, asked: keys } = (await reply.json()) as { html: string; asked: string }
    if (keys === asked.value) return
    const focused = document.activeElement?.id ?? ''
    // Our own server's part of this very page, every value in it escaped.
    place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
    asked.value = keys
    if (focused !== '') document.getElementById(focused)?.focus()
  })
}

interface Suggested {
  href: string
  title: string
  about: string
}

const suggesting = (form: HTMLFormElement): void => {
  const place = form.querySelector<HTMLElement>('[data-suggested]')
  const seen = form.querySelector<HTMLInputElement>('input[name="seen"]')
  const subject = form.querySelector<HTMLInputElement>('input[name="subject"]')
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name="message"]')
  if (!place || !seen || !subject || !text) return
  let timer = 0
  let before = ''
  const look = async (): Promise<void> => {
    const words = new URLSearchParams({ subject: subject.value, text: text.value.slice(0, 1000) })
    if (subject.value.trim().length < 4 || String(words) === before) return
    before = String(words)
    const reply = await fetch(`/new/suggestions?${words}`).catch(() => null)
    if (!reply?.ok || String(words) !== before) return
    const { answers } = (await reply.json()) as { answers: Suggested[] }
    place.replaceChildren(...(answers.length > 0 ? [panel(place.dataset.title ?? '', answers)] : []))
    if (answers.length > 0) seen.value = 'yes'
  }
  for (const field of [subject, text])
    field.addEventListener('input', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void look(), suggestAfter)
    })
}

const panel = (title: string, answers: readonly Suggested[]): HTMLElement => {
  const box = document.createElement('section')
  box.className = 'help-now'
  const heading = document.createElement('h2')
  heading.textContent = title
  const list = document.createElement('ul')
  list.className = 'plain'
  for (const { href, title: name, about } of answers) {
    const link = document.createElement('a')
    Object.assign(link, { href, target: '_blank', rel: 'noopener', textContent: name, dir: 'auto' })
    const more = document.createElement('span')
    Object.assign(more, { className: 'muted small', textContent: about, dir: 'auto' })
    const item = document.createElement('li')
    item.append(link, ' ', more)
    list.append(item)
  }
  box.append(heading, list)
  return box
}
