// Which Handrail this is, and where its documents are.
import { useLingui } from '@lingui/react'
import { ArrowUpRight } from 'lucide-react'
import { license, version } from '../../../package.json'
import { useMe } from '../../data/me.ts'
import { BrandMark, focusRing } from '../../ui/index.ts'
import { Page, Section } from '../parts/Page.tsx'

export const About = () => {
  const { _ } = useLingui()
  const { workspace } = useMe()
  return (
    <Page title={_('About')}>
      <div className="flex items-center gap-3 border-b border-line py-6">
        <BrandMark size={40} />
        <div>
          <p className="text-h3 font-[620] tracking-[-0.01em]">Handrail {version}</p>
          <p className="text-muted">
            {_('{workspace} on {host}', { workspace: workspace.name, host: location.host })}
          </p>
        </div>
      </div>
      <Section
        title={_('For programs')}
        text={_('These pages use the same interface as every other program.')}
      >
        <ul className="flex flex-col gap-2">
          <Doc href="/api/docs" name={_('API documentation')} text={_('Every route, to read and to try')} />
          <Doc href="/api/openapi.json" name="openapi.json" text={_('The same as an OpenAPI 3.1 file')} />
          <Doc
            href="/health/ready"
            name={_('Health')}
            text={_('Whether this desk is ready, for monitoring')}
          />
        </ul>
      </Section>
      <Section title={_('Licence')}>
        <p>{_('Free software under {licence}: use, study, share and change it.', { licence: license })}</p>
      </Section>
    </Page>
  )
}

const Doc = ({ href, name, text }: { href: string; name: string; text: string }) => (
  <li>
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={`inline-flex min-h-6 items-center gap-1 rounded-1 font-medium text-accent underline-offset-3 hover:underline ${focusRing}`}
    >
      {name}
      <ArrowUpRight size={14} aria-hidden="true" />
    </a>
    <p className="text-sm text-muted">{text}</p>
  </li>
)
