'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useIvrs } from '../ivrs/use-ivr.ts'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { type CallQuery, type Disposition, type Period, periods } from './call-query.ts'
import { CallSearch } from './call-search.tsx'
import { dispositionTones } from './disposition.tsx'

const any = 'any'

const dispositions = Object.keys(dispositionTones) as Disposition[]
const testCalls = [any, 'exclude', 'only'] as const

type CallFilterBarProps = { query: CallQuery; onChange: (query: CallQuery) => void }

/** Chooses which calls are shown. */
export function CallFilterBar({ query, onChange }: CallFilterBarProps) {
  const t = useTranslations('calls')
  const { data } = useIvrs()
  const change = (changes: { [Name in keyof CallQuery]: CallQuery[Name] | undefined }) => {
    const next = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== undefined)
    onChange(Object.fromEntries(next))
  }
  const dispositionOptions = [
    { value: any, label: t('filter.anyOutcome') },
    ...dispositions.map((value) => ({
      value,
      label: t(`dispositions.${value}.label`),
      hint: t(`dispositions.${value}.hint`),
    })),
  ]
  const periodOptions = [
    { value: any, label: t('filter.anyTime') },
    ...periods.map((period) => ({ value: period, label: t(`filter.periods.${period}`) })),
  ]
  const testCallOptions = testCalls.map((value) => ({ value, label: t(`filter.testCalls.${value}`) }))
  const width = 'w-full sm:w-40'
  return (
    <div className="grid grid-cols-2 gap-2 border-b px-3 py-2 sm:flex sm:flex-wrap sm:items-center">
      <CallSearch value={query.search ?? ''} onSearch={(search) => change({ search: search || undefined })} />
      <Combobox
        aria-label={t('filter.ivr')}
        className={width}
        value={query.ivr ?? ''}
        placeholder={t('filter.anyIvr')}
        searchLabel={t('filter.searchIvrs')}
        options={[
          { value: '', label: t('filter.anyIvr') },
          ...(data?.ivrs ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
        onValueChange={(ivr) => change({ ivr: ivr || undefined, menu: undefined })}
      />
      {query.ivr ? (
        <MenuFilter
          className={width}
          ivr={query.ivr}
          menu={query.menu}
          onChange={(menu) => change({ menu: menu || undefined })}
        />
      ) : null}
      <Select
        aria-label={t('filter.outcome')}
        className={width}
        value={query.disposition ?? any}
        options={dispositionOptions}
        onValueChange={(value) => change({ disposition: value === any ? undefined : (value as Disposition) })}
      />
      <Select
        aria-label={t('filter.period')}
        className={width}
        value={query.period ?? any}
        options={periodOptions}
        onValueChange={(value) => {
          const period = value === any ? undefined : (value as Period)
          change({ period, ...(period === 'days' ? {} : { first: undefined, last: undefined }) })
        }}
      />
      {query.period === 'days' ? (
        <span className="col-span-2 flex items-center gap-1.5 text-muted text-xs">
          <Input
            type="date"
            aria-label={t('filter.firstDay')}
            className="w-36"
            value={query.first ?? ''}
            max={query.last}
            onChange={({ target }) => change({ first: target.value || undefined })}
          />
          {t('filter.to')}
          <Input
            type="date"
            aria-label={t('filter.lastDay')}
            className="w-36"
            value={query.last ?? ''}
            min={query.first}
            onChange={({ target }) => change({ last: target.value || undefined })}
          />
        </span>
      ) : null}
      <Select
        aria-label={t('filter.testCallsLabel')}
        className={width}
        value={query.testCalls ?? any}
        options={testCallOptions}
        onValueChange={(value) => change({ testCalls: value === 'exclude' || value === 'only' ? value : undefined })}
      />
      {Object.keys(query).length > 0 ? (
        <Button variant="ghost" onClick={() => onChange({})}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  )
}

type MenuFilterProps = { ivr: string; menu: string | undefined; className: string; onChange: (menu: string) => void }

/** Calls that came through a menu: one of the draft, or one that only earlier versions had. */
function MenuFilter({ ivr, menu, className, onChange }: MenuFilterProps) {
  const t = useTranslations('calls')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.get.queryOptions(ivr ? { name: ivr } : skipToken))
  return (
    <Combobox
      aria-label={t('filter.cameThrough')}
      className={className}
      value={menu ?? ''}
      placeholder={t('filter.throughAny')}
      searchLabel={t('filter.searchMenus')}
      allowOther
      options={[
        { value: '', label: t('filter.throughAny') },
        ...(data?.menus ?? []).map(({ menuId }) => ({ value: menuId, label: menuId })),
      ]}
      onValueChange={onChange}
    />
  )
}
