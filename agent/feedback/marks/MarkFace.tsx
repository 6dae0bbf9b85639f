// A mark on its scale, in the colour of what it means.
import { type SurveyKind, scales } from '../../../rules/feedback/survey.ts'
import { cx } from '../../ui/index.ts'

export const MarkFace = ({ kind, mark }: { kind: SurveyKind; mark: number }) => {
  const { good, bad, high } = scales[kind]
  return (
    <span
      className={cx(
        'inline-flex h-6 shrink-0 items-center rounded-full px-2 text-sm font-semibold tabular-nums',
        mark >= good
          ? 'bg-ok-soft text-ok'
          : mark <= bad
            ? 'bg-breach-soft text-breach'
            : 'bg-warn-soft text-warn',
      )}
    >
      {mark} / {high}
    </span>
  )
}
