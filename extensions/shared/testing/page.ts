import { vi } from "vitest";

/** The part of a page with this text, as a person finds it. */
export function find<Found extends HTMLElement = Shown>(selector: string, text = ""): Found {
  const found = all<Found>(selector).find((one) => textOf(one).includes(text));
  if (!found) throw new Error(`There is no ${selector} with “${text}” in:\n${document.body.innerHTML}`);
  return found;
}

export const all = <Found extends HTMLElement = Shown>(selector: string): Found[] => [
  ...document.body.querySelectorAll<Found>(selector),
];

/** What is read of an element: its text, label and heading. */
const textOf = (element: Element) =>
  [element.textContent, ...["label", "heading"].map((name) => element.getAttribute(name))].join(" ");

/** All that is read on the page. */
export const readPage = (): string =>
  [document.body, ...all("[label], [heading], [subheading], [error]")]
    .map((one) => [textOf(one), one.getAttribute("error"), one.getAttribute("subheading")].join(" "))
    .join(" ");

export const press = (text: string) => find("s-button, s-link", text).click();

/** Fills a field in, as a person does, and looks at what that draws. */
export async function fill(element: Shown, what: Filled): Promise<void> {
  Object.assign(element, what);
  for (const type of ["input", "change"]) element.dispatchEvent(new Event(type));
  await vi.advanceTimersByTimeAsync(0);
}
type Filled = Partial<Pick<Shown, "value" | "values" | "checked" | "files">>;

/** A Polaris element: what jsdom does not know of it is set by tests. */
export type Shown = HTMLElement & {
  value?: string;
  values?: string[];
  checked?: boolean;
  files?: readonly File[];
};
