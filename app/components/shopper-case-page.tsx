import type { PortalWords } from "../lib/shopper-words/portal/portal-words";
import type { Conversation } from "../presenters/case-conversation";
import { CaseMessages, CaseReply, type CaseTyped } from "./case-conversation";
import { ShopperPage } from "./shopper-page";

interface ShopperCasePageProps {
  readonly model: Conversation;
  readonly portal: PortalWords;
  readonly shopName: string;
  /** Of this page. */
  readonly path: string;
  readonly typed: CaseTyped;
  readonly problems: readonly string[];
  /** Something was just sent, and is on its way through the queue. */
  readonly isTaken: boolean;
}

/** A conversation behind the link of a letter. */
export function ShopperCasePage({ model, portal, shopName, path, typed, problems, isTaken }: ShopperCasePageProps) {
  return (
    <ShopperPage language={model.words.language} title={model.title} shopName={shopName}>
      <h1>{model.title}</h1>
      <p>{model.kind}</p>
      {problems.map((text) => (
        <p key={text} className="problem" role="alert">
          {text}
        </p>
      ))}
      <p className="notice" role={isTaken ? "status" : undefined}>
        {isTaken ? model.words.page.taken : model.standing}
      </p>
      <CaseMessages model={model} />
      <CaseReply model={model} action={path} portal={portal} typed={typed} />
    </ShopperPage>
  );
}
