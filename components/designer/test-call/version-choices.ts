type Version = { version: number; note: string | null }

/** The draft and every version, newest first, as a choice. */
export const versionChoices = (versions: readonly Version[], published: number | null) => [
  { value: 'draft', label: 'Draft', hint: undefined },
  ...versions
    .toSorted((a, b) => b.version - a.version)
    .map(({ version, note }) => ({
      value: String(version),
      label: version === published ? `v${version}, published` : `v${version}`,
      hint: note ?? undefined,
    })),
]
