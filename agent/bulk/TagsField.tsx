// Several tags, written with spaces or commas between them.
import { useState } from 'react'
import { TextField } from '../ui/index.ts'

interface Props {
  label: string
  autoFocus: boolean
  tags: readonly string[] | undefined
  onChange: (tags: string[]) => void
}

const word = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,49}$/u

export const TagsField = ({ label, autoFocus, tags = [], onChange }: Props) => {
  const [text, setText] = useState(tags.join(', '))
  return (
    <TextField
      label={label}
      autoFocus={autoFocus}
      value={text}
      onChange={(next) => {
        setText(next)
        onChange([...new Set(next.toLowerCase().split(/[\s,]+/u))].filter((tag) => word.test(tag)))
      }}
    />
  )
}
