import { createContext } from 'react'

/** The dialog in which menus float, so that they stand before it and can be reached; null: the page. */
export const FloatsIn = createContext<HTMLElement | null>(null)
