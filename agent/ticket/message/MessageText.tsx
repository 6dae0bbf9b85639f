// The words of a message: the new part first, quotations and signature folded; or formatted, in its frame.
import type { Message } from '../../../contract/tickets.ts'
import { Formatted } from './Formatted.tsx'
import { PlainText } from './PlainText.tsx'
import { Quoted } from './Quoted.tsx'
import type { Shown } from './shown.ts'

export const MessageText = ({ message, shown }: { message: Message; shown: Shown }) =>
  shown.isFormatted && message.htmlUrl ? (
    <Formatted message={message} url={message.htmlUrl} />
  ) : (
    <>
      <PlainText
        text={message.visibleText}
        mentions={message.mentions.map((m) => m.name)}
        hasTickets={message.side === 'team'}
      />
      <Quoted
        text={message.text}
        visible={message.visibleText}
        isShown={shown.isWhole}
        show={shown.setWhole}
      />
    </>
  )
