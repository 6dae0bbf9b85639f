// Makes a decoded text fit to be kept: no NUL or other controls, whole characters, plain line ends.

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

export const fitText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[ \t\u00A0]+$/gm, '')
    .toWellFormed()
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
