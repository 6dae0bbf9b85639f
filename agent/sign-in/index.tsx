// The pages before somebody is signed in.
export { SignIn } from './SignIn.tsx'
export { UseLink } from './UseLink.tsx'
