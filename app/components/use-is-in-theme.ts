import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";

/** Whether one of the app's blocks or embeds is in a theme of the shop; null = not known, or not yet. */
export function useIsInTheme(): boolean | null {
  const bridge = useAppBridge();
  const [isInTheme, setIsInTheme] = useState<boolean | null>(null);
  useEffect(() => {
    let isGone = false;
    void askAdmin(bridge).then((answer) => {
      if (!isGone) setIsInTheme(answer);
    });
    return () => {
      isGone = true;
    };
  }, [bridge]);
  return isInTheme;
}

/** Not every place that shows the app can be asked; then it is nobody's task. */
async function askAdmin(bridge: ReturnType<typeof useAppBridge>): Promise<boolean | null> {
  try {
    const extensions = await bridge.app.extensions();
    return extensions.some(
      ({ type, activations }) =>
        type === "theme_app_extension" && activations.some((one) => "status" in one && one.status === "active"),
    );
  } catch {
    return null;
  }
}
