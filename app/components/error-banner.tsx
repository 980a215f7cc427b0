import { Banner, List } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import type { ActionLink } from "../presenters/action-result";

interface ErrorBannerProps {
  readonly errors: readonly string[];
  readonly title?: string;
  readonly link?: ActionLink;
}

/** Why something was not done; takes the focus so that it is heard. */
export function ErrorBanner({ errors, title = "This was not done", link }: ErrorBannerProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = errors.join("\n");
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} style={{ outline: "none" }}>
      <Banner tone="critical" title={title} action={link && { content: link.label, url: link.url }}>
        {errors.length === 1 ? (
          <p>{errors[0]}</p>
        ) : (
          <List>
            {errors.map((error) => (
              <List.Item key={error}>{error}</List.Item>
            ))}
          </List>
        )}
      </Banner>
    </div>
  );
}
