// Addresses the article had elsewhere: whoever follows one is led here.
import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import type { Article } from '../../../contract/knowledge.ts'
import { TextField } from '../../ui/index.ts'

export const Addresses = ({
  article,
  onChange,
}: {
  article: Article
  onChange: (aliases: string[]) => void
}) => {
  const { _ } = useLingui()
  const now = article.aliases.join('\n')
  const [text, setText] = useState(now)
  useEffect(() => setText(now), [now])
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const wrong = lines.find((line) => !/^\/[^\s?#]{1,500}$/u.test(line))
  return (
    <TextField
      label={_('Old addresses')}
      description={_('One a line, such as /hc/articles/17. They lead here.')}
      rows={2}
      mono
      value={text}
      onChange={setText}
      {...(wrong && { error: _('{line} is no path such as /hc/articles/17', { line: wrong }) })}
      onBlur={() => !wrong && lines.join('\n') !== now && onChange(lines)}
    />
  )
}
