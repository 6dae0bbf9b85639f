// The picture behind the sign-in pages: a handrail going up steps, in the colour of lines.
const steps = Array.from({ length: 9 }, (_none, n) => n)
const treads = steps.map((n) => `M${n * 80} ${400 - n * 44}h80v-44`).join('')
const balusters = steps.map((n) => `M${n * 80 + 40} ${400 - n * 44}v-104`).join('')

export const HandrailDrawing = () => (
  <svg
    viewBox="0 -86 720 488"
    aria-hidden="true"
    className="pointer-events-none fixed right-0 bottom-0 w-[min(38vw,760px)] text-line max-md:hidden"
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={treads} strokeWidth="1.5" />
    <path d={balusters} strokeWidth="1.5" />
    <path d="M8 309h9L740 -89" strokeWidth="6" />
  </svg>
)
