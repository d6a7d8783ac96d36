'use client'

import { useTranslations } from 'use-intl'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { formatDuration } from '../../ui/format.ts'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../../ui/table.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { Draft } from '../draft/draft.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import type { HeatAnswer, PathHeat } from './heat-store.ts'
import type { HeatTexts } from './heat-texts.ts'
import { menuRates } from './menu-rates.ts'

type HeatTableProps = { heat: HeatAnswer; draft: Draft; open: boolean; onOpenChange: (open: boolean) => void }

/** The same numbers for whoever reads rather than looks: menus and paths, most calls first. */
export function HeatTable({ heat, draft, open, onOpenChange }: HeatTableProps) {
  const t = useTranslations('designerHeat')
  const format = useFormat()
  const words = useFlowWords()
  const inDraft = new Set(draft.menus.map(({ menuId }) => menuId))
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="xl"
      title={t('table.title', { version: String(heat.version) })}
      description={t('table.what')}
    >
      <DialogBody className="pb-5">
        <Table label={t('table.menus')}>
          <TableHead>
            <tr>
              <ColumnHead>{t('table.menu')}</ColumnHead>
              <ColumnHead numeric>{t('table.calls')}</ColumnHead>
              <ColumnHead numeric>{t('table.dropOff')}</ColumnHead>
              <ColumnHead numeric>{t('noInput')}</ColumnHead>
              <ColumnHead numeric>{t('wrongKey')}</ColumnHead>
              <ColumnHead numeric>{t('medianTime')}</ColumnHead>
            </tr>
          </TableHead>
          <TableBody>
            {heat.menus
              .toSorted((a, b) => b.calls - a.calls)
              .map((menu) => {
                const { dropOff, noInput, noMatch } = menuRates(menu)
                return (
                  <TableRow key={menu.menuId}>
                    <Cell>
                      {menu.menuId}
                      {inDraft.has(menu.menuId) ? null : (
                        <span className="text-muted text-xs"> · {t('table.notInDraft')}</span>
                      )}
                    </Cell>
                    <Cell numeric>{format.number(menu.calls)}</Cell>
                    <Cell numeric>{`${format.number(menu.dropOffs)} (${format.share(dropOff)})`}</Cell>
                    <Cell numeric>{menu.prompts > 0 ? format.share(noInput) : '–'}</Cell>
                    <Cell numeric>{menu.prompts > 0 ? format.share(noMatch) : '–'}</Cell>
                    <Cell numeric>{menu.medianSeconds === null ? '–' : formatDuration(menu.medianSeconds * 1000)}</Cell>
                  </TableRow>
                )
              })}
          </TableBody>
        </Table>
        <Table label={t('table.paths')}>
          <TableHead>
            <tr>
              <ColumnHead>{t('table.path')}</ColumnHead>
              <ColumnHead numeric>{t('table.calls')}</ColumnHead>
              <ColumnHead numeric>{t('table.times')}</ColumnHead>
            </tr>
          </TableHead>
          <TableBody>
            {heat.paths
              .toSorted((a, b) => b.calls - a.calls)
              .map(({ menuId, key, kind, calls, times }) => (
                <TableRow key={`${kind} ${menuId} ${key}`}>
                  <Cell>{pathInWords(words.keyOf(key, menuId), kind, t)}</Cell>
                  <Cell numeric>{format.number(calls)}</Cell>
                  <Cell numeric>{format.number(times)}</Cell>
                </TableRow>
              ))}
          </TableBody>
        </Table>
      </DialogBody>
    </Dialog>
  )
}

const pathInWords = (path: string, kind: PathHeat['kind'], t: HeatTexts) =>
  kind === 'option' ? path : t(`table.${kind}`, { path })
