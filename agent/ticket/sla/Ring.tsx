// The ring that empties as time runs out.
export const Ring = ({ share, className = '' }: { share: number; className?: string }) => (
  <svg
    viewBox="0 0 12 12"
    aria-hidden="true"
    className={`block size-3 shrink-0 -rotate-90 fill-none stroke-current stroke-2 ${className}`}
  >
    <circle cx="6" cy="6" r="4.5" className="opacity-25" />
    <circle cx="6" cy="6" r="4.5" pathLength="100" strokeDasharray={`${Math.round(share * 100)} 100`} />
  </svg>
)
