// What mail programs write around quoted mails, in the languages we know. Adding a language means adding words here.

/** "… wrote:" */
export const wrote =
  'wrote|writes|said|schrieb|schrieben|geschrieben|escribió|escribio|escribi[oó]|escreveu|escribiu|a écrit|à écrit|a ecrit|écrit|ha scritto|scrive|scritto|schreef|geschreven|skrev|skreiv|skrifaði|kirjoitti|napisał\\(a\\)|napisał|napisała|napisali|pisze|napsal\\(a\\)|napsala?|napísala?|napísal\\(a\\)|píše|írta|irta|написала?|написал\\(а\\)|пишет|пише|написав|писал|napisao|napisala|je napisal|yazdı|şunu yazdı|έγραψε|כתב|כתבה|‏כתב|كتب|写道|寫道|写了|書きました|さんは書きました|のメール|작성|님이 작성|đã viết|menulis|nulis|a scris|rašė|rakstīja|kirjutas|va escriure|ha escrit|idatzi|schreef|volgende geschreven'

/** Labels of a quoted header block: who wrote. */
export const fromWords =
  'from|von|absender|de|da|van|fra|från|lähettäjä|od|odesílatel|feladó|от|от кого|від|kimden|gönderen|από|מאת|من|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|từ|dari|expéditeur|remitente|remetente|mittente|afzender|reply to|antwort an|de la|frá|saatja|nuo|no'

/** When, to whom, what about. */
export const otherWords =
  'sent|date|to|cc|subject|gesendet|datum|an|betreff|kopie|envoyé|envoyé le|à|objet|sujet|enviado|enviado el|enviada em|fecha|data|para|asunto|assunto|inviato|a|oggetto|verzonden|verzonden op|aan|onderwerp|sendt|dato|til|emne|skickat|skickades|till|ämne|kopia|lähetetty|päivämäärä|vastaanottaja|aihe|wysłano|wysłane|do|temat|odesláno|odeslané|komu|předmět|predmet|elküldve|küldve|dátum|címzett|tárgy|отправлено|дата|кому|копия|тема|надіслано|gönderildi|gönderme tarihi|tarih|kime|konu|εστάλη|στάλθηκε|ημερομηνία|προς|θέμα|נשלח|אל|נושא|תאריך|تاريخ الإرسال|إلى|الموضوع|التاريخ|发送时间|日期|收件人|主题|主旨|抄送|寄件日期|收件者|送信日時|送信日|宛先|件名|日時|보낸 날짜|날짜|받는 사람|제목|đã gửi|ngày|đến|tới|chủ đề|dikirim|tanggal|kepada|subjek|trimis|trimis la|către|subiect|risposta|organization|x-mailer|reply-to|importance|wichtigkeit|priorität|attachments|anlagen|resent-from'

/** Between dashes or underscores: "Original Message". */
export const originalWords =
  "original message|original mail|original appointment|reply message|reply above this line|antwort nachricht|urspr(?:ü|ue?|u)ngliche (?:nachricht|mail|e-mail)|original-?nachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|originele bericht|ursprungligt meddelande|originalmeddelande|oprindelig (?:meddelelse|besked|mail)|original meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|pôvodná správa|eredeti üzenet|исходное сообщение|первоначальное сообщение|оригінальне повідомлення|orijinal mesaj|özgün ileti|αρχικό μήνυμα|הודעה מקורית|הודעה מקורית|الرسالة الأصلية|原始邮件|原始郵件|元のメッセージ|원본 메시지|tin nhắn gốc|pesan asli|mesaj original"

/** Between dashes: "Forwarded message". */
export const forwardWords =
  'forwarded (?:message|mail|by)|begin forwarded message|weitergeleitete (?:nachricht|mail|e-mail)|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat (?:meddelande|brev)|videresendt (?:meddelelse|melding)|välitetty viesti|wiadomość przekazana|przekazana wiadomość|přeposlaná zpráva|továbbított üzenet|пересылаемое сообщение|переслане повідомлення|iletilen mesaj|προωθημένο μήνυμα|הודעה מועברת|رسالة معاد توجيهها|转发的邮件|轉寄的郵件|転送メッセージ|전달된 메시지'

/** "Sent from my …" and kin: the last line of a mail written on a telephone. */
export const deviceLines =
  "sent (?:from|via|by|with|using) |get outlook for |outlook for (?:ios|android)|(?:obtenir|obtener|ottieni|obter|baixe o|download|hämta|hent|skaffa|få|pobierz(?: aplikację)?|holen sie sich|získat|získejte|hanki|scarica) outlook |outlook für (?:ios|android) |posted via |von .{2,30} gesendet$|envoyé (?:de(?:puis)?|avec|à partir) |gesendet (?:von|mit|aus|über) |von meine[mr] .{2,40} gesendet|diese (?:nachricht|mail|e-mail) wurde von .{2,60} gesendet|diese nachricht wurde von |holen sie sich outlook|enviado (?:desde|do|da|de|a partir|pelo|via) |enviada do |inviato (?:da|dal|con|tramite) |ottieni outlook|verzonden (?:vanaf|van|met|via) |verstuurd vanaf |skickat från |sendt fra |lähetetty |wysłan[oey] (?:z|ze|za) |odesláno (?:z|ze) |odoslané z |küldve |отправлено (?:с|из) |надіслано (?:з|із) |iphone['’]?(?:umdan|'dan) gönderildi|.{2,20}(?:ımdan|dan|den) gönderildi|στάλθηκε από |נשלח מ|أرسل(?:ت)? من |发自我的|發自我的|从我的.{1,20}发送|從我的.{1,20}傳送|(?:\\S{1,20} )?from (?:my )?(?:mobile|phone|cell|iphone|ipad|android|handheld|tablet|blackberry|smartphone)\\b|iPhoneから送信|.{2,20}から送信|나의 .{1,20}에서 보냄|được gửi từ |dikirim dari |trimis (?:de pe|din) |sent on the go|brevity and typos|(?:please )?excuse (?:my |any )?(?:brevity|typos)"

/** Formulas that close a letter. */
export const closingWords =
  '(?:(?:best|kind|kindest|warm|warmest|many|with (?:best|kind)|with) )?(?:regards|wishes)|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|mit (?:freundlichen|besten|herzlichen|lieben) grüßen|mit (?:freundlichem|bestem) gruß|(?:freundliche|viele|beste|liebe|herzliche|schöne) grüße|mfg|lg|vg|cordialement|bien (?:cordialement|à vous)|(?:meilleures |sincères )?salutations(?: distinguées)?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços?|cordiali saluti|distinti saluti|(?:cordiali )?saluti|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|mvg|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|(?:med )?venlig hilsen|(?:med )?vennlig hilsen|mvh|ystävällisin terveisin|terveisin|pozdrawiam|z poważaniem|s pozdravem|üdvözlettel|с уважением|з повагою|saygılarımla|με εκτίμηση|בברכה|مع تحياتي|此致|敬具|よろしくお願い(?:いた)?します|감사합니다|trân trọng'

/** Apple Mail's line above a forwarded mail, which ends in a colon. */
export const beginForwardWords =
  'begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:reencaminhada|encaminhada)|begin doorgestuurd bericht|vidarebefordrat (?:mejl|brev|meddelande)|start på videresendt besked|videresendt (?:besked|melding|e-post)|välitetty viesti alkaa|początek przekazywanej wiadomości|(?:začátek )?přeposlan(?:á|é) zpráv(?:a|y)|továbbított levél kezdete|начало переадресованного сообщения|начало пересланного сообщения|початок (?:переспрямованого|пересланого) повідомлення|iletilen iletinin başlangıcı|αρχή προωθημένου μηνύματος|תחילת ההודעה שהועברה|بداية الرسالة المعاد توجيهها|下面是被转发的邮件|以下是轉寄的郵件|開始轉寄郵件|転送されたメッセージ|전달된 메시지 시작|bắt đầu tin nhắn được chuyển tiếp|mulai pesan terusan'

/** Labels that only mails have: subjects, and when something was sent. */
export const tellingWords =
  'subject|sent|betreff|gesendet|objet|sujet|envoyé|envoyé le|asunto|enviado|enviado el|enviada em|assunto|oggetto|inviato|onderwerp|verzonden|verzonden op|emne|sendt|ämne|skickat|skickades|aihe|lähetetty|temat|wysłano|wysłane|předmět|predmet|odesláno|odeslané|tárgy|elküldve|küldve|тема|отправлено|надіслано|konu|gönderildi|gönderme tarihi|θέμα|εστάλη|στάλθηκε|נושא|נשלח|الموضوع|تاريخ الإرسال|主题|主旨|发送时间|寄件日期|件名|送信日時|제목|보낸 날짜|chủ đề|đã gửi|subjek|dikirim|subiect|trimis|trimis la|risposta|reply to|cc|kopie|kopia|копия|抄送'

/** The line help desks put above their quotes. */
export const aboveWords =
  'reply above this line|(?:type|write|enter) your (?:reply|response|answer) above this line|add your (?:reply|comment) above|antworten sie (?:bitte )?(?:oberhalb|über) diese[rm]? (?:linie|zeile)|(?:bitte )?antwort(?:en)? oberhalb dieser (?:linie|zeile)|répondre au-dessus de cette ligne|répondez au-dessus de cette ligne|responda (?:por )?encima de esta línea|rispondi sopra questa (?:riga|linea)|responda acima desta linha|antwoord boven deze (?:lijn|regel)'
