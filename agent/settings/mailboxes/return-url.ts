// Where a provider sends the browser back to after its sign-in.
export const returnUrl = (): string => `${location.origin}/oauth/mail`
