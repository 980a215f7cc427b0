/** What an action tells the page. Mistakes in a form come back with a 4xx status; nothing was changed then. */
export type ActionResult =
  | {
      readonly ok: true;
      readonly message: string;
      /** Told this once and never again, such as a secret just made. */
      readonly once?: string;
    }
  | {
      readonly ok: false;
      readonly errors: readonly string[];
      readonly fields?: Readonly<Record<string, string>>;
      /** Where to go on instead. */
      readonly link?: ActionLink;
    };

export interface ActionLink {
  readonly label: string;
  readonly url: string;
}

export const done = (message: string, once?: string): ActionResult => ({ ok: true, message, ...(once && { once }) });
export const refused = (...errors: string[]): Extract<ActionResult, { ok: false }> => ({ ok: false, errors });
