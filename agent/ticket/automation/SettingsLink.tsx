// A link to an item of the law.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export const SettingsLink = ({ rest, children }: { rest: string; children: ReactNode }) => (
  <Link
    to="/settings/$"
    params={{ _splat: rest }}
    className="rounded-1 font-[550] ring-focus hover:underline"
  >
    {children}
  </Link>
)
