'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSession } from '../../frame/session-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx'
import type { Choice } from '../draft/three-way.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { type Dispute, useEditQueue, useQueueStore } from '../state/edit-queue.ts'
import { ConflictChoice } from './conflict-choice.tsx'

/** Asks whose change is kept where somebody else changed the same. Closing it decides nothing: mine waits, unsaved. */
export function MergeDialog() {
  const { ivrName } = useDesigner()
  const { dispute, asking } = useEditQueue(ivrName)
  const change = useQueueStore((state) => state.change)
  if (!dispute) return null
  const close = () => change(ivrName, (queue) => ({ ...queue, asking: false }))
  return <Choices key={dispute.conflicts.map(({ id }) => id).join()} dispute={dispute} open={asking} onClose={close} />
}

function Choices({ dispute, open, onClose }: { dispute: Dispute; open: boolean; onClose: () => void }) {
  const t = useTranslations('designerHistory')
  const { name } = useSession()
  const { by, conflicts, decide } = dispute
  const [chosen, setChosen] = useState<Record<string, Choice>>({})
  const other = by === name ? t('merge.yourOtherTab') : (by ?? t('merge.somebodyElse'))
  const left = conflicts.filter(({ id }) => !chosen[id]).length
  const all = (choice: Choice) => setChosen(Object.fromEntries(conflicts.map(({ id }) => [id, choice])))
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      size="lg"
      title={t('merge.title')}
      description={t('merge.description', { other })}
    >
      <DialogBody>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => all('mine')}>
            {t('merge.keepMine')}
          </Button>
          <Button size="sm" onClick={() => all('theirs')}>
            {t('merge.takeTheirs')}
          </Button>
        </div>
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.id}
            conflict={conflict}
            other={other}
            choice={chosen[conflict.id]}
            onChoose={(choice) => setChosen((now) => ({ ...now, [conflict.id]: choice }))}
          />
        ))}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{t('merge.decideLater')}</Button>
        <Button variant="primary" disabled={left > 0} onClick={() => decide(chosen)}>
          {left > 0 ? t('merge.choicesLeft', { count: left }) : t('merge.save')}
        </Button>
      </DialogFooter>
    </Dialog>
  )
}
