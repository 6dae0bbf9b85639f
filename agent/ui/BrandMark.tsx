// The mark: a handrail climbing two steps.
export const BrandMark = ({ size = 20 }: { size?: number }) => (
  <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className="shrink-0">
    <rect width="20" height="20" rx="5" fill="var(--accent)" />
    <path
      d="M4.5 13.2 9 8.4h6.5M7 10.8V15M12.5 8.600V15"
      fill="none"
      stroke="var(--on-accent)"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
