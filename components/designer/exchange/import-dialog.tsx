'use client'

import { useMemo, useState } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../../app/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx'
import { formatCount } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { DiffList } from '../diff/diff-list.tsx'
import { countMenus, type DraftDiff, diffDrafts } from '../diff/draft-diff.ts'
import type { Draft } from '../draft/draft.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { importedDraft } from './imported-draft.ts'
import type { DraftFile } from './read-draft-file.ts'

export type ChosenFile = { name: string; read: DraftFile }

type ImportDialogProps = { draft: Draft; file: ChosenFile | null; onClose: () => void; onChooseOther: () => void }

/** What a file would change, before it does: as one edit, which can be undone. */
export function ImportDialog({ draft, file, onClose, onChooseOther }: ImportDialogProps) {
  return (
    <Dialog
      open={file !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Import into ${draft.ivr.name}`}
      description={file?.name}
      size="lg"
    >
      {file?.read.content ? (
        <Preview key={file.name} draft={draft} content={file.read.content} onClose={onClose} />
      ) : (
        <>
          <DialogBody>
            <Notice tone="danger">This file cannot be imported. Nothing was changed.</Notice>
            <ul aria-label="What is wrong" className="grid gap-1 text-sm">
              {file?.read.errors.map(({ path, message }) => (
                <li key={path} className="break-words">
                  <span className="font-mono text-xs">{path || 'The file'}</span> {message}
                </li>
              ))}
            </ul>
          </DialogBody>
          <DialogFooter>
            <Button variant="ghost" onClick={onClose}>
              Close
            </Button>
            <Button onClick={onChooseOther}>Choose another file</Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  )
}

type PreviewProps = { draft: Draft; content: NonNullable<DraftFile['content']>; onClose: () => void }

function Preview({ draft, content, onClose }: PreviewProps) {
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
      toast('Imported', { action: { label: 'Undo', onClick: undo } })
    } catch (error) {
      setRefusal(errorMessage(error))
      setPending(false)
    }
  }
  if (isEmptyPatch(patch)) {
    return (
      <>
        <DialogBody>
          <p className="text-sm">The file says exactly what this draft says already.</p>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Close</Button>
        </DialogFooter>
      </>
    )
  }
  return (
    <>
      <DialogBody>
        <p className="text-sm">{summaryOf(diff)}. The draft becomes what the file says; you can undo it.</p>
        <DiffList diff={diff} />
        {refusal ? (
          <Notice tone="danger" alert>
            {refusal}
          </Notice>
        ) : null}
      </DialogBody>
      <DialogFooter>
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" pending={pending} onClick={() => void apply()}>
          Import
        </Button>
      </DialogFooter>
    </>
  )
}

/** `2 menus added, 1 removed, 3 notes differ`. */
function summaryOf(diff: DraftDiff): string {
  const { added, changed, removed } = countMenus(diff)
  const menus = [
    added > 0 && `${formatCount(added, 'menu')} added`,
    changed > 0 && `${formatCount(changed, 'menu')} changed`,
  ]
  const others = [
    removed > 0 && `${formatCount(removed, 'menu')} removed`,
    diff.settings.length > 0 && 'calls begin elsewhere',
    diff.notes.length > 0 && `${formatCount(diff.notes.length, 'note')} added, changed or removed`,
    diff.moved.length > 0 && `${formatCount(diff.moved.length, 'place')} on the canvas changed`,
  ]
  return [...menus, ...others].filter(Boolean).join(', ')
}
