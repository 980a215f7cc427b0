/** A JSON object stored as text, or an empty one when there is none. */
export function readObject(text: string | null): Readonly<Record<string, unknown>> {
  if (!text) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
