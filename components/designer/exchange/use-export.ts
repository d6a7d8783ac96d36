'use client'

import { useStoreApi } from '@xyflow/react'
import { writeDocument } from 'ivr-runtime/domain/flow/document/write-document'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import type { Draft } from '../draft/draft.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { saveFile } from './save-file.ts'

/** Saves the draft as a file: as JSON, which can be imported again, or as a picture of the whole canvas. */
export function useExport(draft: Draft) {
  const t = useTranslations('designerExchange')
  const store = useStoreApi()
  const words = useFlowWords()
  const canvasTexts = useTranslations('designerCanvas')
  const { name } = draft.ivr

  function exportJson() {
    saveFile(`${name}.flow.json`, `${JSON.stringify(writeDocument(draft), null, 2)}\n`, 'application/json')
  }
  async function draw() {
    const { drawSvg } = await import('../picture/draw-svg.ts')
    const shown = [...store.getState().nodeLookup].filter(([, { hidden }]) => !hidden)
    const places = new Map(shown.map(([id, { internals }]) => [id, internals.positionAbsolute]))
    return drawSvg({ draft, places, words }, canvasTexts)
  }
  async function exportSvg() {
    const { svg } = await draw()
    saveFile(`${name}.flow.svg`, svg, 'image/svg+xml')
  }
  async function exportPng() {
    const { toPng } = await import('../picture/to-png.ts')
    const { png, scale } = await toPng(await draw(), canvasTexts)
    saveFile(`${name}.flow.png`, png, 'image/png')
    if (scale < 1) {
      toast(t('scaled', { percent: Math.round(scale * 100) }))
    }
  }
  const told = (exporting: () => Promise<void>) => () =>
    void exporting().catch((error: unknown) =>
      toast.error(t('notDrawn'), {
        description: error instanceof Error ? error.message : String(error),
      }),
    )
  return { exportJson, exportSvg: told(exportSvg), exportPng: told(exportPng) }
}
