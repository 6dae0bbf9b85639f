// By which way a ticket came in.
import { useLingui } from '@lingui/react'
import { Code, Globe, Mail, Phone, UserPen } from 'lucide-react'
import type { Channel } from '../../rules/ticket/words.ts'
import { channelName } from '../data/words.ts'

const icons = { mail: Mail, portal: Globe, api: Code, agent: UserPen, phone: Phone }

export const ChannelMark = ({ channel, size = 16 }: { channel: Channel; size?: number }) => {
  useLingui()
  const Icon = icons[channel]
  const name = channelName(channel)
  return (
    <span title={name} className="text-faint">
      <Icon size={size} aria-hidden="true" />
      <span className="sr-only">{name}</span>
    </span>
  )
}
