import { MOST_CASE_WORDS } from "../domain/cases/limits";
import type { PortalWords } from "../lib/shopper-words/portal/portal-words";
import { caseWords } from "../lib/shopper-words/cases";
import { fill } from "../lib/shopper-words";
import type { Conversation } from "../presenters/case-conversation";

/** What was written, oldest first; the same on the shop's own pages and behind the link of a letter. */
export function CaseMessages({ model }: { readonly model: Conversation }) {
  return (
    <>
      {model.items.length > 0 && (
        <ul className="rows">
          {model.items.map(({ title, quantity }, index) => (
            <li key={index}>
              <span>{title}</span>
              <span>× {quantity}</span>
            </li>
          ))}
        </ul>
      )}
      {model.messages.map(({ id, isOwn, by, at, words, photos }) => (
        <article key={id} className={isOwn ? "said own" : "said"}>
          <h2>{by}</h2>
          <small>{at}</small>
          <p>{words}</p>
          {photos.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </article>
      ))}
    </>
  );
}

interface CaseReplyProps {
  readonly model: Conversation;
  /** Where the form is sent. */
  readonly action: string;
  readonly portal: PortalWords;
  readonly typed: CaseTyped;
}

export interface CaseTyped {
  readonly words: string;
  readonly photos: readonly string[];
  /** Made with the page, so that pressing twice is one message. */
  readonly key: string;
}

/** Where a shopper writes more. */
export function CaseReply({ model: { words }, action, portal, typed }: CaseReplyProps) {
  return (
    <form method="post" action={action} encType="multipart/form-data">
      <CaseFields label={words.page.reply} portal={portal} typed={typed} />
      <button type="submit">{words.form.send}</button>
    </form>
  );
}

interface CaseFieldsProps extends Pick<CaseReplyProps, "portal" | "typed"> {
  readonly label: string;
}

/** What somebody says, and shows. */
export function CaseFields({ label, portal: { giveBack, language }, typed: { words, photos, key } }: CaseFieldsProps) {
  return (
    <div className="write">
      <input type="hidden" name="key" value={key} />
      <label htmlFor="aftercare-words">{label}</label>
      <textarea id="aftercare-words" name="words" rows={5} maxLength={MOST_CASE_WORDS} required defaultValue={words} />
      <label htmlFor="aftercare-photo">{giveBack.photo}</label>
      <input
        id="aftercare-photo"
        name="photo.case"
        type="file"
        multiple
        accept="image/*"
        aria-describedby="aftercare-photo-hint"
      />
      <small id="aftercare-photo-hint">{caseWords(language).form.photoHint}</small>
      {photos.length > 0 && <small>{fill(giveBack.photosKept, { count: String(photos.length) })}</small>}
      <input type="hidden" name="photos.case" value={photos.join(",")} />
    </div>
  );
}
