// The time it is, through all lanes.
export const NowLine = ({ share }: { share: number }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute inset-y-0 z-10 border-l-[1.5px] border-accent"
    style={{ left: `calc(216px + (100% - 216px) * ${share})` }}
  />
)
