/** A state in words; the colour only repeats what the words say. */
export interface Badge {
  readonly label: string;
  readonly tone: "info" | "success" | "attention" | "warning" | "critical" | "new";
}

/** Words for a stored code that no table knows: better plain than missing. */
export function humanise(code: string): string {
  const words = code
    .replace(/[-_/.]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
