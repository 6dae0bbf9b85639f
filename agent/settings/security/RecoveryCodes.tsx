// The recovery codes, shown this once: to copy, or to keep as a file.
import { useLingui } from '@lingui/react'
import { Download } from 'lucide-react'
import { Banner, Button, buttonClass, CopyButton, DialogActions } from '../../ui/index.ts'

export const RecoveryCodes = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => {
  const { _ } = useLingui()
  const text = `${codes.join('\n')}\n`
  return (
    <div className="flex flex-col gap-4">
      <Banner tone="warn">
        {_('Shown only now. Each code lets you in once when your phone is not at hand.')}
      </Banner>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-2 bg-canvas px-4 py-3 font-mono text-body tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton value={text} />
        <a
          download="handrail-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          className={buttonClass('quiet', 'roomy')}
        >
          <Download size={14} aria-hidden="true" />
          {_('Download')}
        </a>
      </div>
      <DialogActions>
        <Button look="primary" size="roomy" onPress={onClose}>
          {_('I have kept them')}
        </Button>
      </DialogActions>
    </div>
  )
}
