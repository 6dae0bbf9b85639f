// The logo at the head of the pages: looked at, changed, taken away.
import { useLingui } from '@lingui/react'
import { useRef } from 'react'
import type { Brand } from '../../../contract/brands.ts'
import { grounds } from '../../../rules/brand/look.ts'
import { api } from '../../data/api.ts'
import { Button } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { brandsKey } from './queries.ts'

export const Logo = ({ brand, isLocked }: { brand: Brand; isLocked: boolean }) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const params = { id: brand.id }
  const set = useAct({
    run: (file: File) => api.brands.setLogo({ params, body: {} }, { files: [file] }),
    refresh: [brandsKey],
    said: () => _('The logo is on all pages now.'),
  })
  const remove = useAct({
    run: () => api.brands.removeLogo({ params }),
    refresh: [brandsKey],
    said: () => _('The logo is gone.'),
  })
  return (
    <Section title={_('Logo')} text={_('PNG, JPEG, WebP or SVG, at most 256 KB. It is shown 34 px high.')}>
      {brand.logo ? (
        <p
          className="flex h-14 items-center self-start rounded-2 px-4"
          style={
            brand.look.mast === 'filled'
              ? { background: brand.look.colour }
              : { background: grounds.light.surface }
          }
        >
          <img src={brand.logo} alt={_('The logo of {name}', { name: brand.name })} className="h-[34px]" />
        </p>
      ) : (
        <p className="text-muted">{_('Without one, the pages carry Handrail’s mark.')}</p>
      )}
      {!isLocked && (
        <div className="flex gap-2">
          <Button isPending={set.isPending} onPress={() => input.current?.click()}>
            {brand.logo ? _('Choose another') : _('Choose a picture')}
          </Button>
          {brand.logo && (
            <Button look="plain" isPending={remove.isPending} onPress={() => remove.mutate(undefined)}>
              {_('Take it away')}
            </Button>
          )}
          <input
            ref={input}
            type="file"
            hidden
            aria-label={_('Choose a picture')}
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) set.mutate(file)
              event.target.value = ''
            }}
          />
        </div>
      )}
    </Section>
  )
}
