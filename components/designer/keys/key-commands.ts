/** Groups of the dialog that lists the keys, in its order; `designerKeys.groups` has their names. */
export const keyGroups = ['change', 'select', 'copy', 'look'] as const

/**
 * `anywhere`: wherever the focus is. `canvas`: on the canvas, or nowhere in particular. `inside`: only when the canvas
 * or something on it has the focus. None of them while typing, in a menu, or while a dialog is open.
 */
type KeyScope = 'anywhere' | 'canvas' | 'inside'

export type KeyCommand = {
  /** Ways to press it: `Ctrl+Shift+Z`; Ctrl is ⌘ on a Mac. Names as in `KeyboardEvent.key`, `Space` for the space bar. */
  keys: readonly string[]
  group: (typeof keyGroups)[number]
  scope: KeyScope
}

/**
 * Every key of the designer. The handlers are found by it and the dialog is made of it; what each does is told in
 * `designerKeys.commands`.
 */
export const keyCommands = {
  openPalette: {
    keys: ['Tab'],
    group: 'change',
    scope: 'inside',
  },
  addMenu: { keys: ['N'], group: 'change', scope: 'canvas' },
  addNote: { keys: ['S'], group: 'change', scope: 'canvas' },
  open: {
    keys: ['Enter'],
    group: 'change',
    scope: 'inside',
  },
  rename: { keys: ['F2'], group: 'change', scope: 'canvas' },
  remove: { keys: ['Delete', 'Backspace'], group: 'change', scope: 'canvas' },
  arrange: { keys: ['L'], group: 'change', scope: 'canvas' },
  arrangeRest: {
    keys: ['Shift+L'],
    group: 'change',
    scope: 'canvas',
  },
  undo: { keys: ['Ctrl+Z'], group: 'change', scope: 'anywhere' },
  redo: { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], group: 'change', scope: 'anywhere' },

  walkRight: { keys: ['ArrowRight'], group: 'select', scope: 'canvas' },
  walkLeft: { keys: ['ArrowLeft'], group: 'select', scope: 'canvas' },
  walkUp: { keys: ['ArrowUp'], group: 'select', scope: 'canvas' },
  walkDown: { keys: ['ArrowDown'], group: 'select', scope: 'canvas' },
  nudgeRight: { keys: ['Shift+ArrowRight'], group: 'select', scope: 'canvas' },
  nudgeLeft: { keys: ['Shift+ArrowLeft'], group: 'select', scope: 'canvas' },
  nudgeUp: { keys: ['Shift+ArrowUp'], group: 'select', scope: 'canvas' },
  nudgeDown: { keys: ['Shift+ArrowDown'], group: 'select', scope: 'canvas' },
  selectAll: { keys: ['Ctrl+A'], group: 'select', scope: 'canvas' },
  clear: { keys: ['Escape'], group: 'select', scope: 'canvas' },

  copy: { keys: ['Ctrl+C'], group: 'copy', scope: 'canvas' },
  cut: { keys: ['Ctrl+X'], group: 'copy', scope: 'canvas' },
  paste: { keys: ['Ctrl+V'], group: 'copy', scope: 'canvas' },
  duplicate: { keys: ['Ctrl+D'], group: 'copy', scope: 'canvas' },

  collapse: {
    keys: ['C'],
    group: 'look',
    scope: 'canvas',
  },
  find: { keys: ['Ctrl+F'], group: 'look', scope: 'anywhere' },
  findNext: { keys: ['F3'], group: 'look', scope: 'anywhere' },
  findPrevious: { keys: ['Shift+F3'], group: 'look', scope: 'anywhere' },
  fit: { keys: ['1', 'F'], group: 'look', scope: 'canvas' },
  resetZoom: { keys: ['0'], group: 'look', scope: 'canvas' },
  zoomIn: { keys: ['+', '='], group: 'look', scope: 'canvas' },
  zoomOut: { keys: ['-'], group: 'look', scope: 'canvas' },
  pan: { keys: ['Space'], group: 'look', scope: 'canvas' },
  help: { keys: ['?'], group: 'look', scope: 'anywhere' },
} as const satisfies Record<string, KeyCommand>

export type KeyCommandId = keyof typeof keyCommands

/** What is done with mouse and keyboard together; shown below the keys. `designerKeys.gestures` tells each. */
export const gestures = ['add', 'resize', 'box', 'palette', 'path'] as const
