// Whether a browser takes content packed by gzip (RFC 9110, 12.5.3).

export const acceptsGzip = (accepted: string | string[] | undefined): boolean =>
  typeof accepted === 'string' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(accepted)
