import { useState } from "preact/hooks";
import type { OtherVariants, VariantChoice } from "../../../app/presenters/account/answers";
import { callApp, type Failure } from "../../shared/account/call-app";
import { valueOf } from "../../shared/account/events";
import { say } from "../../shared/account/host";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useOnce } from "../../shared/account/use-once";

type Search =
  | { readonly state: "none" }
  | { readonly state: "failed"; readonly failure: Failure }
  | { readonly state: "done"; readonly words: string; readonly count: number };

/** Looks for a product besides those of the order; what is found joins the list above. */
export function OtherProducts({ found }: { readonly found: (variants: readonly VariantChoice[]) => void }) {
  const [words, setWords] = useState("");
  const [search, setSearch] = useState<Search>({ state: "none" });
  const { isBusy, once } = useOnce();

  const look = async () => {
    const asked = words.trim();
    if (asked === "") return;
    const answer = await callApp<OtherVariants>("other-products", { query: { find: asked } });
    if (answer.outcome === "problem") return setSearch({ state: "failed", failure: answer });
    const { variants } = answer.value;
    setSearch({ state: "done", words: asked, count: variants.length });
    found(variants);
  };

  return (
    <s-stack gap="small">
      <s-text-field label={say("other.label")} value={words} onInput={(event) => setWords(valueOf(event))} />
      <s-button variant="secondary" loading={isBusy} onClick={() => once(look)}>
        {say("other.search")}
      </s-button>
      {search.state === "failed" && <ProblemBanner failure={search.failure} />}
      <s-box accessibilityRole="status">
        {search.state === "done" && (
          <s-text>
            {search.count > 0
              ? say("other.found", { count: search.count })
              : say("other.none", { words: search.words })}
          </s-text>
        )}
      </s-box>
    </s-stack>
  );
}
