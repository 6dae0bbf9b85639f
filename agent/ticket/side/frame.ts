// How a composer of a side conversation looks: violet, so that it is never taken for the reply.
export const sideFrame =
  'rounded-3 border border-violet bg-surface focus-within:shadow-[0_0_0_1px_var(--violet)]'
