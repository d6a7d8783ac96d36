'use client'

import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { formatDuration } from '../../ui/format.ts'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../../ui/table.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { Draft } from '../draft/draft.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import type { HeatAnswer } from './heat-store.ts'
import { menuRates, percent } from './menu-rates.ts'

type HeatTableProps = { heat: HeatAnswer; draft: Draft; open: boolean; onOpenChange: (open: boolean) => void }

const kinds = { option: '', next: ', then', fail: ', nobody answers' } as const

/** The same numbers for whoever reads rather than looks: menus and paths, most calls first. */
export function HeatTable({ heat, draft, open, onOpenChange }: HeatTableProps) {
  const format = useFormat()
  const words = useFlowWords()
  const inDraft = new Set(draft.menus.map(({ menuId }) => menuId))
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="xl"
      title={`Calls on version ${heat.version}`}
      description="No input and wrong key are shares of the times a menu waited for the caller."
    >
      <DialogBody className="pb-5">
        <Table label="Menus">
          <TableHead>
            <tr>
              <ColumnHead>Menu</ColumnHead>
              <ColumnHead numeric>Calls</ColumnHead>
              <ColumnHead numeric>Drop-off</ColumnHead>
              <ColumnHead numeric>No input</ColumnHead>
              <ColumnHead numeric>Wrong key</ColumnHead>
              <ColumnHead numeric>Median time</ColumnHead>
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
                        <span className="text-muted text-xs"> · not in the draft</span>
                      )}
                    </Cell>
                    <Cell numeric>{format.number(menu.calls)}</Cell>
                    <Cell numeric>{`${format.number(menu.dropOffs)} (${percent(dropOff)})`}</Cell>
                    <Cell numeric>{menu.prompts > 0 ? percent(noInput) : '–'}</Cell>
                    <Cell numeric>{menu.prompts > 0 ? percent(noMatch) : '–'}</Cell>
                    <Cell numeric>{menu.medianSeconds === null ? '–' : formatDuration(menu.medianSeconds * 1000)}</Cell>
                  </TableRow>
                )
              })}
          </TableBody>
        </Table>
        <Table label="Paths">
          <TableHead>
            <tr>
              <ColumnHead>Path</ColumnHead>
              <ColumnHead numeric>Calls</ColumnHead>
              <ColumnHead numeric>Times</ColumnHead>
            </tr>
          </TableHead>
          <TableBody>
            {heat.paths
              .toSorted((a, b) => b.calls - a.calls)
              .map(({ menuId, key, kind, calls, times }) => (
                <TableRow key={`${kind} ${menuId} ${key}`}>
                  <Cell>{`${words.keyOf(key, menuId)}${kinds[kind]}`}</Cell>
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
