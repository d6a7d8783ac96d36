'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'
import { useIvrs } from '../ivrs/use-ivr.ts'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { type CallQuery, type Disposition, type Period, periods } from './call-query.ts'
import { CallSearch } from './call-search.tsx'
import { dispositionViews } from './disposition.tsx'

const any = 'any'

const periodLabels: Record<Period, string> = {
  hour: 'The last hour',
  today: 'Today',
  week: 'The last 7 days',
  month: 'The last 30 days',
  days: 'From day to day…',
}

const dispositionOptions = [
  { value: any, label: 'Any outcome' },
  ...Object.entries(dispositionViews).map(([value, { label, hint }]) => ({ value, label, hint })),
]
const periodOptions = [
  { value: any, label: 'Any time' },
  ...periods.map((period) => ({ value: period, label: periodLabels[period] })),
]
const testCallOptions = [
  { value: any, label: 'All calls' },
  { value: 'exclude', label: 'Without test calls' },
  { value: 'only', label: 'Test calls only' },
]

type CallFilterBarProps = { query: CallQuery; onChange: (query: CallQuery) => void }

/** Chooses which calls are shown. */
export function CallFilterBar({ query, onChange }: CallFilterBarProps) {
  const { data } = useIvrs()
  const change = (changes: { [Name in keyof CallQuery]: CallQuery[Name] | undefined }) => {
    const next = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== undefined)
    onChange(Object.fromEntries(next))
  }
  const width = 'w-full sm:w-40'
  return (
    <div className="grid grid-cols-2 gap-2 border-b px-3 py-2 sm:flex sm:flex-wrap sm:items-center">
      <CallSearch value={query.search ?? ''} onSearch={(search) => change({ search: search || undefined })} />
      <Combobox
        aria-label="IVR"
        className={width}
        value={query.ivr ?? ''}
        placeholder="Any IVR"
        searchLabel="Search IVRs"
        options={[
          { value: '', label: 'Any IVR' },
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
        aria-label="Outcome"
        className={width}
        value={query.disposition ?? any}
        options={dispositionOptions}
        onValueChange={(value) => change({ disposition: value === any ? undefined : (value as Disposition) })}
      />
      <Select
        aria-label="Period"
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
            aria-label="First day"
            className="w-36"
            value={query.first ?? ''}
            max={query.last}
            onChange={({ target }) => change({ first: target.value || undefined })}
          />
          to
          <Input
            type="date"
            aria-label="Last day"
            className="w-36"
            value={query.last ?? ''}
            min={query.first}
            onChange={({ target }) => change({ last: target.value || undefined })}
          />
        </span>
      ) : null}
      <Select
        aria-label="Test calls"
        className={width}
        value={query.testCalls ?? any}
        options={testCallOptions}
        onValueChange={(value) => change({ testCalls: value === 'exclude' || value === 'only' ? value : undefined })}
      />
      {Object.keys(query).length > 0 ? (
        <Button variant="ghost" onClick={() => onChange({})}>
          Clear
        </Button>
      ) : null}
    </div>
  )
}

type MenuFilterProps = { ivr: string; menu: string | undefined; className: string; onChange: (menu: string) => void }

/** Calls that came through a menu: one of the draft, or one that only earlier versions had. */
function MenuFilter({ ivr, menu, className, onChange }: MenuFilterProps) {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.get.queryOptions(ivr ? { name: ivr } : skipToken))
  return (
    <Combobox
      aria-label="Came through"
      className={className}
      value={menu ?? ''}
      placeholder="Through any menu"
      searchLabel="Search menus"
      allowOther
      options={[
        { value: '', label: 'Through any menu' },
        ...(data?.menus ?? []).map(({ menuId }) => ({ value: menuId, label: menuId })),
      ]}
      onValueChange={onChange}
    />
  )
}
