/** The first `max` UTF-16 units of a text. A letter that would be cut in half is left out: no database takes the half. */
export function cutText(text: string, max: number): string {
  return text.slice(0, max).replace(/\p{Cs}/gu, "");
}
