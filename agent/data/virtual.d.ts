// What the build puts behind virtual modules.
declare module 'virtual:contract' {
  /** Noun → verb → method and path of the contract route. */
  const table: Record<string, Record<string, readonly [string, string]>>
  export default table
}
