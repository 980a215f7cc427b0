import type { AccountReturnChoices, ReturnableChoice } from "../../../app/presenters/account/answers";
import { isTicked } from "../../shared/account/events";
import { LineFields } from "./line-fields";
import { type Gap, type LineForm, newLine } from "./return-form";

interface ReturnLineProps {
  readonly orderId: string;
  readonly choice: ReturnableChoice;
  readonly choices: AccountReturnChoices;
  readonly image: string | undefined;
  /** null = it is kept. */
  readonly line: LineForm | null;
  readonly isExchange: boolean;
  readonly gaps: readonly Gap[];
  readonly choose: (line: LineForm | null) => void;
  readonly change: (change: (line: LineForm) => LineForm) => void;
}

/** One item of the order; what is asked about it shows once it is chosen. */
export function ReturnLine({ choice, image, line, choose, ...fields }: ReturnLineProps) {
  const { title, price, day, obstacle } = choice;
  return (
    <s-section accessibilityLabel={title}>
      <s-stack gap="base">
        <s-stack direction="inline" gap="base" alignItems="center">
          {image && <s-product-thumbnail src={image} alt="" />}
          <s-stack>
            <s-checkbox
              label={title}
              checked={line !== null}
              disabled={obstacle !== ""}
              onChange={(event) => choose(isTicked(event) ? newLine(choice) : null)}
            />
            <s-text color="subdued">{[price, day, obstacle].filter(Boolean).join(" · ")}</s-text>
          </s-stack>
        </s-stack>
        {line && <LineFields {...fields} choice={choice} line={line} />}
      </s-stack>
    </s-section>
  );
}
