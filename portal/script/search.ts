// Answers and own requests while one types in the search field. Without this script the field is a plain form.

interface Found {
  href: string
  title: string
  about: string
}

const pause = 120

export const startSearch = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) enliven(form)
}

const enliven = (form: HTMLFormElement): void => {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]')
  if (!field) return
  const list = document.createElement('ul')
  const said = document.createElement('p')
  const name = `${field.id}-found`
  let options: HTMLLIElement[] = []
  let at = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | null = null
  let shownFor = ''

  list.id = name
  list.className = 'found'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', form.dataset.suggestions ?? '')
  said.className = 'sr'
  said.setAttribute('role', 'status')
  form.append(list, said)
  for (const [key, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': name,
  }))
    field.setAttribute(key, value)

  const close = (): void => {
    list.hidden = true
    at = -1
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }

  const go = (to: number): void => {
    options[at]?.setAttribute('aria-selected', 'false')
    at = to
    const option = options[at]
    if (!option) {
      field.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', option.id)
  }

  const show = (found: readonly Found[], words: string): void => {
    const all = {
      href: `/search?q=${encodeURIComponent(words)}`,
      title: fill(form.dataset.all, words),
      about: '',
    }
    options = (found.length > 0 ? [...found, all] : []).map((one, n) => optionOf(one, `${name}-${n}`))
    list.replaceChildren(...options)
    at = -1
    field.removeAttribute('aria-activedescendant')
    list.hidden = options.length === 0
    field.setAttribute('aria-expanded', String(!list.hidden))
    said.textContent =
      found.length > 0
        ? (form.dataset.said ?? '').replace('{number}', String(found.length))
        : (form.dataset.saidNone ?? '')
    shownFor = words
  }

  const look = async (): Promise<void> => {
    const words = field.value.trim()
    asked?.abort()
    if (words.length < 2) {
      shownFor = ''
      return close()
    }
    if (words === shownFor && !list.hidden) return
    asked = new AbortController()
    try {
      const response = await fetch(`/search/as-you-type?q=${encodeURIComponent(words)}`, {
        signal: asked.signal,
      })
      if (response.ok) show(((await response.json()) as { found: Found[] }).found, words)
    } catch {
      // Typed on, or offline: the button still searches.
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape' && !list.hidden) {
      close()
      event.preventDefault()
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      list.hidden = false
      field.setAttribute('aria-expanded', 'true')
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are options: the field itself.
      go(((at + 1 + step + options.length + 1) % (options.length + 1)) - 1)
      event.preventDefault()
    }
    const chosen = options[at]?.dataset.href
    if (event.key === 'Enter' && !list.hidden && chosen) {
      event.preventDefault()
      location.assign(chosen)
    }
  })
  field.addEventListener('blur', close)
  // Before the field loses its focus, which would close the list under the finger.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLLIElement>('[data-href]')
    if (option?.dataset.href) location.assign(option.dataset.href)
  })
}

const optionOf = ({ href, title, about }: Found, id: string): HTMLLIElement => {
  const option = document.createElement('li')
  option.id = id
  option.dataset.href = href
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  const heading = document.createElement('b')
  heading.dir = 'auto'
  heading.textContent = title
  option.append(heading)
  if (about !== '') {
    const line = document.createElement('span')
    line.dir = 'auto'
    line.textContent = about
    option.append(line)
  }
  return option
}

const fill = (text: string | undefined, words: string): string => (text ?? '').replace('{words}', () => words)
