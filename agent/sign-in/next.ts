// Where to go after signing in: the place asked for, if it is one of ours.

/** Only a path below /desk of this very origin; anything else leads to the desk's first page. */
export const destination = (search: string): string => {
  const asked = new URLSearchParams(search).get('next')
  if (!asked) return '/desk/'
  try {
    const url = new URL(asked, location.origin)
    const isOurs =
      url.origin === location.origin &&
      /^\/desk(\/|$)/u.test(url.pathname) &&
      !url.pathname.startsWith('/desk/sign-in')
    return isOurs ? url.pathname + url.search + url.hash : '/desk/'
  } catch {
    return '/desk/'
  }
}

/** A whole new page, so that nothing of an earlier person stays in memory. */
export const goOn = (): void => location.assign(destination(location.search))
