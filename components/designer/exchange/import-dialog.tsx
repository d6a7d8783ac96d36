'use client'

import { useMemo, useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { useRefusalEnd } from '../../app/use-refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DiffList } from '../diff/diff-list.tsx'
import { countMenus, type DraftDiff, diffDrafts } from '../diff/draft-diff.ts'
import type { Draft } from '../draft/draft.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import type { ExchangeTexts } from './exchange-texts.ts'
import { importedDraft } from './imported-draft.ts'
import type { DraftFile } from './read-draft-file.ts'

export type ChosenFile = { name: string; read: DraftFile }

type ImportDialogProps = { draft: Draft; file: ChosenFile | null; onClose: () => void; onChooseOther: () => void }

/** What a file would change, before it does: as one edit, which can be undone. */
export function ImportDialog({ draft, file, onClose, onChooseOther }: ImportDialogProps) {
  const t = useTranslations('designerExchange')
  const said = useRefusalEnd()
  return (
    <Dialog
      open={file !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: draft.ivr.name })}
      description={file?.name}
      size="lg"
    >
      {file?.read.content ? (
        <Preview key={file.name} draft={draft} content={file.read.content} onClose={onClose} />
      ) : (
        <>
          <DialogBody>
            <Notice tone="danger">{t('refused')}</Notice>
            <ul aria-label={t('whatIsWrong')} className="grid gap-1 text-sm">
              {file?.read.errors.map(({ path, message }) => (
                <li key={path} className="break-words">
                  <span className="font-mono text-xs">{path || t('theFile')}</span> {said(message)}
                </li>
              ))}
            </ul>
          </DialogBody>
          <DialogFooter>
            <Button variant="ghost" onClick={onClose}>
              {t('close')}
            </Button>
            <Button onClick={onChooseOther}>{t('chooseOther')}</Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  )
}

type PreviewProps = { draft: Draft; content: NonNullable<DraftFile['content']>; onClose: () => void }

function Preview({ draft, content, onClose }: PreviewProps) {
  const t = useTranslations('designerExchange')
  const errorMessage = useErrorMessage()
  const { edit, undo } = useDesigner()
  const [refusal, setRefusal] = useState<string>()
  const [pending, setPending] = useState(false)
  const { patch, diff } = useMemo(() => {
    const after = importedDraft(draft, content)
    return { patch: patchBetween(draft, after), diff: diffDrafts(draft, after) }
  }, [draft, content])

  async function apply() {
    setPending(true)
    try {
      useDesignerStore.getState().select(null)
      await edit({ kind: 'patch', patch })
      onClose()
      toast(t('imported'), { action: { label: t('undo'), onClick: undo } })
    } catch (error) {
      setRefusal(errorMessage(error))
      setPending(false)
    }
  }
  if (isEmptyPatch(patch)) {
    return (
      <>
        <DialogBody>
          <p className="text-sm">{t('same')}</p>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{t('close')}</Button>
        </DialogFooter>
      </>
    )
  }
  return (
    <>
      <DialogBody>
        <p className="text-sm">{t('becomes', { changes: summaryOf(diff, t) })}</p>
        <DiffList diff={diff} />
        {refusal ? (
          <Notice tone="danger" alert>
            {refusal}
          </Notice>
        ) : null}
      </DialogBody>
      <DialogFooter>
        <Button variant="ghost" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button variant="primary" pending={pending} onClick={() => void apply()}>
          {t('import')}
        </Button>
      </DialogFooter>
    </>
  )
}

/** `2 menus added, 1 menu removed, 3 notes added, changed or removed`. */
function summaryOf(diff: DraftDiff, t: ExchangeTexts): string {
  const { added, changed, removed } = countMenus(diff)
  const [notes, places] = [diff.notes.length, diff.moved.length]
  return [
    added > 0 && t('changes.added', { count: added }),
    changed > 0 && t('changes.changed', { count: changed }),
    removed > 0 && t('changes.removed', { count: removed }),
    diff.settings.length > 0 && t('changes.start'),
    notes > 0 && t('changes.notes', { count: notes }),
    places > 0 && t('changes.places', { count: places }),
  ]
    .filter(Boolean)
    .join(', ')
}
