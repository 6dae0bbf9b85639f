// A time of day, kept when the field is left.
import { useEffect, useState } from 'react'
import { TextField } from '../../ui/index.ts'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  isDisabled?: boolean
}

export const TimeField = ({ label, value, onChange, isDisabled = false }: Props) => {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const keep = () => {
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
      if (text !== value) onChange(text)
    } else setText(value)
  }
  return (
    <TextField
      label={label}
      type="time"
      value={text}
      onChange={setText}
      onBlur={keep}
      isDisabled={isDisabled}
      className="w-32"
    />
  )
}
