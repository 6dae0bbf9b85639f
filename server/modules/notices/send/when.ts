// The queues by which notices leave, and how long a mail waits.

export const mailQueue = 'notice-mail'
export const pushQueue = 'notice-push'
export const digestQueue = 'notice-digest'

/** Who sits in the workspace reads it there meanwhile, and gets no mail. */
export const waitBeforeMail = { minutes: 2 }
