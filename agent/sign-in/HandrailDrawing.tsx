// The picture behind the sign-in pages: a handrail going up steps, in the colour of lines.
const steps = Array.from({ length: 9 }, (_none, n) => n)
const treads = steps.map((n) => `M${n * 80} ${400 - n * 44}h80v-44`).join('')
const balusters = steps.map((n) => `M${n * 80 + 40} ${400 - n * 44}v-104`).join('')

export const HandrailDrawing = () => (
  <svg
    viewBox="0 0 720 410"
    aria-hidden="true"
    className="pointer-events-none fixed right-0 bottom-0 -z-0 w-[min(62vw,880px)] text-line max-md:hidden"
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={treads} strokeWidth="1.5" />
    <path d={balusters} strokeWidth="1.5" />
    <path d="M8 318h18L696 -50" strokeWidth="6" />
  </svg>
)
