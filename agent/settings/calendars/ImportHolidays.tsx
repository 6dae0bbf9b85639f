// Public holidays of a place for this year and the next: looked at, then put into the calendar, where they can be edited.
import { useLingui } from '@lingui/react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { Banner, Button, ComboBox, Select, useProblemWords } from '../../ui/index.ts'

type Holiday = { date: string; name: string }

const regionsQuery = (country?: string, state?: string) =>
  queryOptions({
    queryKey: ['holiday-regions', country ?? '', state ?? ''],
    queryFn: ({ signal }) =>
      api.sla.regions({ query: { ...(country && { country }), ...(state && { state }) } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

const whole = 'whole'

export const ImportHolidays = ({ onImport }: { onImport: (holidays: Holiday[]) => void }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [country, setCountry] = useState<string | null>(null)
  const [state, setState] = useState(whole)
  const countries = useQuery(regionsQuery()).data?.items ?? []
  const states =
    useQuery({ ...regionsQuery(country ?? undefined), enabled: country !== null }).data?.items ?? []
  const year = new Date().getFullYear()
  const take = useMutation({
    mutationFn: () =>
      api.sla.holidays({
        query: {
          country: country ?? '',
          ...(state !== whole && { state }),
          from: `${year}-01-01`,
          to: `${year + 1}-12-31`,
        },
      }),
    onSuccess: ({ items }) => onImport(items),
  })
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-end gap-2">
        <ComboBox
          key={countries.length}
          isDisabled={countries.length === 0}
          label={_('Import those of a country')}
          placeholder={countries.find((c) => c.code === country)?.name ?? _('Country')}
          empty={_('No such country is known.')}
          options={countries.map(({ code, name }) => ({ id: code, name }))}
          onPick={(code) => {
            setCountry(code)
            setState(whole)
          }}
          className="w-full sm:w-60"
        />
        {country && states.length > 0 && (
          <Select
            label={_('State or region')}
            options={[
              { id: whole, name: _('The whole country') },
              ...states.map(({ code, name }) => ({ id: code, name })),
            ]}
            value={state}
            onChange={setState}
            className="w-full sm:w-52"
          />
        )}
        <Button
          size="roomy"
          isDisabled={country === null}
          isPending={take.isPending}
          onPress={() => take.mutate()}
        >
          {_('Import {year} and {next}', { year: String(year), next: String(year + 1) })}
        </Button>
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {take.data &&
          _('{n, plural, =0 {No holidays are known there.} one {# day imported.} other {# days imported.}}', {
            n: take.data.items.length,
          })}
      </p>
      {take.error && <Banner tone="breach">{problemWords(take.error)}</Banner>}
    </div>
  )
}
