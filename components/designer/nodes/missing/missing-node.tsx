'use client'

import type { NodeProps } from '@xyflow/react'
import { Unlink } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../../ui/cn.ts'
import { leafHeight, leafWidth } from '../../canvas/card-size.ts'
import type { MissingNode as MissingNodeType } from '../../canvas/graph.ts'
import { Connector } from '../connector.tsx'

/** The broken end of a path to a menu that is not there. */
export const MissingNode = memo(function MissingNode({ data, selected = false }: NodeProps<MissingNodeType>) {
  const t = useTranslations('designerNodes')
  return (
    <article
      style={{ width: leafWidth, height: leafHeight }}
      className={cn(
        'flex items-center gap-2 rounded-lg border border-danger border-dashed bg-danger-subtle px-2.5 text-danger',
        selected && 'ring-1 ring-danger',
      )}
    >
      <Unlink aria-hidden className="size-4 shrink-0" />
      <div className="grid min-w-0 flex-1">
        <span className="text-2xs">{t('card.noSuchMenu')}</span>
        <span className="truncate font-medium text-xs">{data.missingMenuId}</span>
      </div>
      <Connector side="in" open={false} />
    </article>
  )
})
