// Labels of a quoted header block by what they label, in the languages of words.ts.

export type Label = 'from' | 'date' | 'subject' | 'to'

const words: Readonly<Record<Label, string>> = {
  from: 'from|von|absender|de|da|van|fra|från|lähettäjä|od|odesílatel|feladó|от|от кого|від|kimden|gönderen|από|מאת|من|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|từ|dari|expéditeur|remitente|remetente|mittente|afzender|de la|frá|saatja|nuo|no',
  date: 'sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviada em|enviado em|fecha|data|inviato|verzonden|verzonden op|sendt|dato|skickat|skickades|lähetetty|päivämäärä|päiväys|wysłano|odesláno|odeslané|elküldve|küldve|dátum|отправлено|дата|надіслано|gönderildi|gönderme tarihi|tarih|εστάλη|στάλθηκε|ημερομηνία|נשלח|תאריך|تاريخ الإرسال|التاريخ|发送时间|日期|寄件日期|送信日時|送信日|日時|보낸 날짜|날짜|đã gửi|ngày|dikirim|tanggal|trimis|trimis la',
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|aihe|temat|předmět|predmet|tárgy|тема|konu|θέμα|נושא|الموضوع|主题|主旨|件名|제목|chủ đề|subjek|subiect',
  to: 'to|an|à|para|a|aan|til|till|vastaanottaja|do|komu|címzett|кому|kime|προς|אל|إلى|收件人|收件者|宛先|받는 사람|đến|tới|kepada|către',
}

const forms = Object.entries(words).map(
  ([label, list]) => [label as Label, new RegExp(`^(?:${list})$`, 'iu')] as const,
)

/** What a label labels; null for others (Cc, Reply-To, Importance …). */
export const labelOf = (name: string): Label | null =>
  forms.find(([, form]) => form.test(name.trim()))?.[0] ?? null
