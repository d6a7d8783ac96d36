'use client'

import { useQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Card } from '../ui/card.tsx'
import { cn } from '../ui/cn.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../ui/use-format.ts'
import { type LogLine, parseLogLine } from './log-line.ts'

const amounts = ['100', '500', '2000'] as const

const everyMs = 5_000

/** The newest lines of the runtime's log, read again every few seconds. */
export function IvrLogs({ name }: { name: string }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  const trpc = useTRPC()
  const [amount, setAmount] = useState<(typeof amounts)[number]>('100')
  const { data, error, refetch, isFetching } = useQuery(
    trpc.ivr.logs.queryOptions({ name, tailLines: Number(amount) }, { refetchInterval: everyMs }),
  )
  return (
    <Card
      flush
      title={t('log.title')}
      description={t('log.description')}
      actions={
        <>
          <Select
            aria-label={t('log.lines')}
            value={amount}
            onValueChange={setAmount}
            options={amounts.map((each) => ({ value: each, label: t('log.last', { count: Number(each) }) }))}
            className="w-40"
          />
          <IconButton
            icon={RotateCw}
            label={t('log.readAgain')}
            pending={isFetching && !data}
            onClick={() => void refetch()}
          />
        </>
      }
    >
      {data ? (
        <LogLines lines={data} />
      ) : error ? (
        <ErrorState title={t('log.notRead')} onRetry={() => void refetch()} retrying={isFetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <Loading what={t('log.what')} className="grid gap-2 p-4">
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="h-3 w-3/5" />
          <Skeleton className="h-3 w-2/3" />
        </Loading>
      )}
    </Card>
  )
}

const nearEndPx = 40

function LogLines({ lines }: { lines: readonly string[] }) {
  const format = useFormat()
  const t = useTranslations('ivrs')
  const box = useRef<HTMLElement>(null)
  const follows = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when lines arrive, unless somebody reads further up
  useEffect(() => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight
  }, [lines])
  if (lines.length === 0) return <p className="p-4 text-muted">{t('log.empty')}</p>
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={t('log.logLines')}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < nearEndPx
      }}
      className="max-h-96 overflow-auto rounded-b-lg bg-sunken p-4 focus-visible:-outline-offset-2"
    >
      <ol className="grid gap-0.5 font-mono text-2xs leading-4.5">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that is their own
          <LogRow key={index} {...parseLogLine(line, format.dateLocale)} />
        ))}
      </ol>
    </section>
  )
}

const levelMarks = { error: 'text-danger', warning: 'text-warning', info: 'sr-only' } as const

function LogRow({ time, level, message, details }: LogLine) {
  const t = useTranslations('ivrs')
  return (
    <li className="flex min-w-0 gap-3">
      {time ? <span className="shrink-0 text-faint tabular-nums">{time}</span> : null}
      <span className="min-w-0 break-words">
        <span className={cn('font-medium', levelMarks[level])}>{t(`log.levels.${level}`)} </span>
        {message} <span className="break-all text-muted">{details}</span>
      </span>
    </li>
  )
}
