// Points by channel or by priority.
import { useState } from 'react'
import { TextField } from '../../ui/index.ts'

interface Props<K extends string> {
  label: string
  keys: readonly K[]
  nameOf: (key: K) => string
  points: Readonly<Record<K, number>>
  onChange: (points: Record<K, number>) => void
  faultOf: (key: K) => string | undefined
  isLocked: boolean
}

export const PointsFields = <K extends string>(props: Props<K>) => {
  const { label, keys, nameOf, points, onChange, faultOf, isLocked } = props
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 font-[550]">{label}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
        {keys.map((key) => (
          <Points
            key={key}
            name={nameOf(key)}
            value={points[key]}
            onChange={(value) => onChange({ ...points, [key]: value })}
            error={faultOf(key)}
            isLocked={isLocked}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface OneProps {
  name: string
  value: number
  onChange: (value: number) => void
  error: string | undefined
  isLocked: boolean
}

/** What is typed stands as it is; only what is a number is kept. */
const Points = ({ name, value, onChange, error, isLocked }: OneProps) => {
  const [text, setText] = useState(String(value))
  return (
    <TextField
      label={name}
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        setText(next)
        const number = Number(next.replace(',', '.'))
        if (next.trim() !== '' && Number.isFinite(number) && number >= 0) onChange(number)
      }}
      onBlur={() => setText(String(value))}
      error={error}
      isDisabled={isLocked}
    />
  )
}
