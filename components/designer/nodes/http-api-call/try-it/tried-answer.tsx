'use client'

import { useTranslations } from 'use-intl'
import type { RouterOutputs } from '../../../../app/trpc.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { apiFailure } from '../../../test-call/step-in-words.ts'
import { JsonTree } from './json-tree.tsx'
import type { ReadAnswer } from './read-answer.ts'

export type Tried = RouterOutputs['webService']['try']

type TriedAnswerProps = {
  tried: Tried
  answer: ReadAnswer | null
  path: string
  onPath: ((path: string) => void) | null
}

/** The request that was sent, and what the web service said to it. */
export function TriedAnswer({ tried, answer, path, onPath }: TriedAnswerProps) {
  const steps = useTranslations('steps')
  const t = useTranslations('designerNodes')
  const { request, answer: got } = tried
  const good = got.kind === 'answered' && got.status >= 200 && got.status <= 299
  return (
    <div className="grid gap-2 text-xs">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={good ? 'positive' : 'danger'}>{got.status ?? t('api.noAnswer')}</Badge>
        <span className="text-muted tabular-nums">
          {got.kind === 'answered'
            ? t('api.got', { ms: got.latencyMs, bytes: got.bytes, type: got.contentType || t('api.noType') })
            : t('api.took', { ms: got.latencyMs })}
        </span>
      </div>
      {good ? null : (
        <p role="alert" className="text-danger">
          {t('api.unavailable', {
            why: got.kind === 'failed' ? (apiFailure(got.reason, got.status, steps) ?? got.reason) : t('api.onlyGood'),
          })}
        </p>
      )}
      <details>
        <summary className="cursor-pointer text-muted">{t('api.sent')}</summary>
        <pre className="mt-1 overflow-x-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-2 font-mono">
          {[
            `${request.method} ${request.url}`,
            ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
            ...(request.body === null ? [] : ['', request.body]),
          ].join('\n')}
        </pre>
      </details>
      {answer && got.kind === 'answered' ? (
        <section
          aria-label={t('api.answer')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
          tabIndex={0}
          className="max-h-72 overflow-auto rounded-md bg-sunken p-2 font-mono"
        >
          {answer.json === undefined ? (
            <pre className="whitespace-pre-wrap break-all">{answer.text || t('api.emptyAnswer')}</pre>
          ) : (
            <JsonTree value={answer.json} chosen={path} onChoose={onPath} />
          )}
          {got.truncated ? <p className="mt-1 text-faint">{t('api.cut')}</p> : null}
        </section>
      ) : null}
    </div>
  )
}
