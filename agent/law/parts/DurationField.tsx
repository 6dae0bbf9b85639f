// A length of time, typed as people say it; empty means none.
import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import { TextField } from '../../ui/index.ts'
import { minutesInWords, readMinutes } from './durations.ts'

interface Props {
  label: string
  hideLabel?: boolean
  minutes: number | null
  onChange: (minutes: number | null) => void
  /** What an empty field means. */
  empty?: string
  isRequired?: boolean
  error?: string | undefined
  isDisabled?: boolean
  className?: string
}

const words = (minutes: number | null) => (minutes === null ? '' : minutesInWords(minutes))

export const DurationField = ({ minutes, onChange, empty = '–', isRequired, error, ...rest }: Props) => {
  const { _ } = useLingui()
  const [text, setText] = useState(() => words(minutes))
  const read = readMinutes(text)
  const isWrong = read === undefined || (isRequired === true && read === null)
  // What somebody else set (a draft thrown away, the text beside it) is shown.
  useEffect(() => {
    setText((now) => (readMinutes(now) === minutes ? now : words(minutes)))
  }, [minutes])
  return (
    <TextField
      {...rest}
      placeholder={empty}
      value={text}
      onChange={(next) => {
        setText(next)
        const minutes = readMinutes(next)
        if (minutes !== undefined && !(isRequired && minutes === null)) onChange(minutes)
      }}
      onBlur={() => setText(words(isWrong ? minutes : (read ?? null)))}
      error={isWrong && text !== '' ? _('such as 4 h 30 m') : error}
    />
  )
}
