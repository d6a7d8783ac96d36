/** All edits of one draft; they are sent one after another. */
export const editKey = (name: string) => ['designer', 'edit', name] as const
