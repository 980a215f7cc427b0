/** What a field holds now. Its types know only the plain event. */
export const valueOf = (event: Event): string => (event.currentTarget as { value?: string } | null)?.value ?? "";

/** The one choice of a list. */
export const choiceOf = (event: Event): string =>
  (event.currentTarget as { values?: string[] } | null)?.values?.[0] ?? "";

export const isTicked = (event: Event): boolean =>
  (event.currentTarget as { checked?: boolean } | null)?.checked === true;

/** Files of a drop zone. */
export const filesOf = (event: Event): readonly File[] => [
  ...((event.currentTarget as { files?: Iterable<File> } | null)?.files ?? []),
];
