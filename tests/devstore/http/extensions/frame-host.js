/* The page's side of an extension's frame. */

/**
 * Shows an extension in a frame that is on the page. `questions` answer what it asks, `news` take what it tells; both by name.
 * Its height follows what it draws, and what fails in it is said on the page.
 */
export function hostExtension(frame, { url, questions = {}, news = {} }) {
  const say = (message) => frame.contentWindow?.postMessage({ standin: true, ...message }, "*");
  const told = {
    height: (pixels) => void (frame.style.height = `${pixels}px`),
    failed: (words) => {
      const alert = document.createElement("p");
      alert.role = "alert";
      alert.className = "extension-failed";
      alert.textContent = words;
      frame.after(alert);
    },
    ...news,
  };
  const listen = async ({ source, data }) => {
    if (source !== frame.contentWindow || !data?.standin) return;
    if (data.id === undefined) return told[data.type]?.(data.value);
    try {
      if (!questions[data.type]) throw new Error(`The stand-in cannot answer ${data.type}.`);
      say({ type: "answer", id: data.id, value: await questions[data.type](data.value) });
    } catch (error) {
      say({ type: "answer", id: data.id, error: error.message });
    }
  };
  addEventListener("message", listen);
  frame.src = url;
  return {
    say,
    /** The frame is gone or shows something else from now on. */
    end: () => removeEventListener("message", listen),
  };
}
