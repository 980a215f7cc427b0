import type { PortalWords } from "../portal";

/** Words of the pages for who got an order as a gift. Beside them those of the portal; what is named like there takes its place. */
export interface GiftWords {
  readonly language: string;
  readonly find: {
    /** On the page where orders are found. */
    readonly link: string;
    readonly title: string;
    readonly text: string;
    readonly postcode: string;
    readonly postcodeHint: string;
    readonly email: string;
    readonly emailHint: string;
    readonly incomplete: string;
  };
  readonly code: Pick<PortalWords["code"], "text" | "button" | "opening" | "goOn">;
  readonly page: {
    readonly title: string;
    readonly text: string;
    readonly items: string;
    readonly canReturn: string;
    readonly cannotReturn: string;
    readonly act: string;
    readonly back: string;
    readonly notTaken: string;
  };
  readonly giveBack: Pick<PortalWords["giveBack"], "title" | "text" | "next">;
  readonly offer: Pick<PortalWords["offer"], "update" | "changed"> & {
    /** Where store credit goes, and how there is an account. */
    readonly account: string;
    /** To who opened the order with its own mailbox, and says that it was a gift. */
    readonly ownMailbox: string;
  };
}
