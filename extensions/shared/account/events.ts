/** What a field holds now. Its types know only the plain event. */
export const valueOf = (event: Event): string => (event.currentTarget as { value?: string } | null)?.value ?? "";

/** How many of something; what is no number is as few as there may be. */
export function unitsOf(event: Event, least: number, most: number): number {
  const units = Math.trunc(Number(valueOf(event)));
  return Number.isFinite(units) ? Math.max(least, Math.min(most, units)) : least;
}

/** The one choice of a list. */
export const choiceOf = (event: Event): string =>
  (event.currentTarget as { values?: string[] } | null)?.values?.[0] ?? "";

export const isTicked = (event: Event): boolean =>
  (event.currentTarget as { checked?: boolean } | null)?.checked === true;

/** Files of a drop zone. */
export const filesOf = (event: Event): readonly File[] => [
  ...((event.currentTarget as { files?: Iterable<File> } | null)?.files ?? []),
];
