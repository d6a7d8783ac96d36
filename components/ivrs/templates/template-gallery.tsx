'use client'

import { FilePlus2 } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { GraphPreview } from './graph-preview.tsx'
import { type Template, templateDraft } from './template-draft.ts'

/** What stands for no template. */
export const blank = 'blank'

export type TemplateGalleryProps = {
  /** Names the gallery to screen readers. */
  labelledBy: string
  /** Undefined while they are loaded. */
  templates: readonly Template[] | undefined
  value: string
  onValueChange: (id: string) => void
}

/** What an IVR can begin with, each with a picture of its flow. Arrow keys choose. */
export function TemplateGallery({ labelledBy, templates, value, onValueChange }: TemplateGalleryProps) {
  const t = useTranslations('ivrs')
  return (
    <RadioGroup.Root
      aria-labelledby={labelledBy}
      value={value}
      onValueChange={onValueChange}
      className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4"
    >
      <Card
        value={blank}
        title={t('templates.blank')}
        purpose={t('templates.blankWhat')}
        picture={<FilePlus2 aria-hidden strokeWidth={1.5} className="size-7 text-faint" />}
      />
      {templates?.map((template) => <TemplateCard key={template.id} template={template} />) ??
        placeholders.map((id) => <Skeleton key={id} className="h-44 rounded-lg" />)}
    </RadioGroup.Root>
  )
}

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

function TemplateCard({ template }: { template: Template }) {
  const t = useTranslations('ivrs')
  const draft = useMemo(() => templateDraft(template), [template])
  const { title, purpose } = template.words[useLocale()]
  return (
    <Card
      value={template.id}
      title={title}
      purpose={purpose}
      count={t('templates.menus', { count: template.menus.length })}
      picture={<GraphPreview draft={draft} className="size-full" />}
    />
  )
}

type CardProps = { value: string; title: string; purpose: string; count?: string; picture: ReactNode }

function Card({ value, title, purpose, count, picture }: CardProps) {
  return (
    <RadioGroup.Item
      value={value}
      className={cn(
        'flex min-w-0 flex-col overflow-hidden rounded-lg border bg-surface text-left transition-colors duration-150 hover:border-border-strong',
        'data-[state=checked]:border-accent data-[state=checked]:bg-accent-subtle data-[state=checked]:ring-1 data-[state=checked]:ring-accent',
      )}
    >
      <span className="grid h-24 w-full place-items-center border-b bg-canvas p-1.5">{picture}</span>
      <span className="grid gap-0.5 px-2.5 py-2">
        <span className="font-medium text-sm text-text">{title}</span>
        {count ? <span className="text-muted text-xs tabular-nums">{count}</span> : null}
        <span className="text-muted text-xs">{purpose}</span>
      </span>
    </RadioGroup.Item>
  )
}
