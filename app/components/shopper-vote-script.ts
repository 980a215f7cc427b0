/**
 * One click in a mail is a vote: the answer that came with the link is sent at the first sign of a person on a page that is
 * seen, and the page stays for a change of mind or a word more. Such a sign is a key, a touch, or a pointer that moves;
 * never one made by a script, nor the move that browsers report when a page opens under a pointer at rest. Whoever only
 * opens links, as mail scanners do, gives none, and votes for nothing. Without this script the button does the same.
 */
export const VOTE_SCRIPT = `(() => {
  const form = document.querySelector("form");
  const kept = document.getElementById("kept");
  const signs = ["pointermove", "pointerdown", "touchstart", "keydown"];
  const chosen = new FormData(form).get("score");
  let rest = null;
  const isRest = ({ type, screenX, screenY }) => {
    if (type !== "pointermove") return false;
    rest ??= { screenX, screenY };
    return Math.abs(screenX - rest.screenX) + Math.abs(screenY - rest.screenY) < 4;
  };
  const vote = async (sign) => {
    if (!sign.isTrusted || document.visibilityState !== "visible" || isRest(sign)) return;
    signs.forEach((name) => removeEventListener(name, vote));
    const sent = { method: "POST", body: new URLSearchParams({ score: chosen }), redirect: "manual", keepalive: true };
    const answer = await fetch(form.getAttribute("action"), sent).catch(() => null);
    if (answer?.type !== "opaqueredirect") return;
    kept.textContent = kept.dataset.text;
    kept.hidden = false;
  };
  if (chosen !== null) signs.forEach((name) => addEventListener(name, vote, { passive: true }));
})();`;
