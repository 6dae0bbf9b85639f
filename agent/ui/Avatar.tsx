// A person as initials on a quiet colour, with a ring while they look (grey) or write (blue).
import { cx } from './cx.ts'

interface Props {
  name: string
  size?: 'small' | 'normal' | 'large'
  presence?: 'viewing' | 'typing' | undefined
  className?: string
}

const sizes = { small: 'size-[18px] text-[8px]', normal: 'size-6 text-[10px]', large: 'size-8 text-sm' }
const rings = {
  viewing: 'shadow-[0_0_0_1.5px_var(--surface),0_0_0_3px_var(--line-strong)]',
  typing: 'shadow-[0_0_0_1.5px_var(--surface),0_0_0_3px_var(--accent)]',
}

export const Avatar = ({ name, size = 'normal', presence, className }: Props) => {
  const tone = toneOf(name)
  return (
    <span
      aria-hidden="true"
      // Drawn, not written: inside a control they are no part of what it is called.
      data-initials={initialsOf(name)}
      style={{ background: `var(--av${tone})`, color: `var(--av${tone}-text)` }}
      className={cx(
        'before:content-[attr(data-initials)] inline-grid shrink-0 place-items-center rounded-full leading-none font-semibold tracking-normal select-none',
        sizes[size],
        presence && rings[presence],
        className,
      )}
    />
  )
}

const initialsOf = (name: string): string => {
  const words = name
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean)
  const last = words.length > 1 ? words.at(-1) : undefined
  return [words[0], last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

const toneOf = (name: string): number => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return (sum % 6) + 1
}
