// Makes a decoded text fit to be kept: no NUL or other controls, whole characters, plain line ends.

/** All but line feed and tab. */
const controls = /(?![\n\t])\p{Cc}/gu

export const fitText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[ \t\u00A0]+$/gm, '')
    .toWellFormed()
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
