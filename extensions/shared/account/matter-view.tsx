import type { Matter } from "../../../app/presenters/account/answers";
import { ActButtons } from "./act-buttons";
import { SectionView } from "./facts";
import { Steps } from "./steps";

/** A return, a cancellation or a delay: how it stands, what to know, what to do. Its title is its heading, drawn around it. */
export const MatterView = ({ matter, onTaken }: { readonly matter: Matter; readonly onTaken?: () => void }) => (
  <s-stack gap="base">
    {matter.texts.map((text, index) => (
      <s-paragraph key={index}>{text}</s-paragraph>
    ))}
    <Steps steps={matter.steps} />
    {matter.links.length > 0 && (
      <s-stack direction="inline" gap="base">
        {matter.links.map(({ label, href }) => (
          <s-link key={href} href={href} target="_blank">
            {label}
          </s-link>
        ))}
      </s-stack>
    )}
    {matter.sections.map((section, index) => (
      <SectionView key={index} section={section} />
    ))}
    <ActButtons matter={matter} onTaken={onTaken} />
  </s-stack>
);
