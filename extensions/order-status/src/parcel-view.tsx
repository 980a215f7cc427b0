import type { Parcel } from "../../../app/presenters/account/answers";
import { Facts, Lines } from "../../shared/account/facts";
import { Steps } from "../../shared/account/steps";

/** Where a parcel is, and when it comes. */
export const ParcelView = ({ parcel: { heading, promise, steps, facts, items } }: { readonly parcel: Parcel }) => (
  <s-section heading={heading}>
    <s-stack gap="base">
      {promise && <s-text type="strong">{promise}</s-text>}
      <Steps steps={steps} />
      <Facts facts={facts} />
      <Lines lines={items} />
    </s-stack>
  </s-section>
);
