/* How what runs in an extension's frame speaks with the page around it: it has no origin of its own, messages are all there is. */
const waiting = new Map();
const listeners = new Map();
let asked = 0;

addEventListener("message", ({ source, data }) => {
  if (source !== parent || !data?.standin) return;
  if (data.type !== "answer") return listeners.get(data.type)?.(data.value);
  const question = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.error) question?.reject(new Error(data.error));
  else question?.resolve(data.value);
});

/** Asks the page around; it answers or refuses with an error. */
export const ask = (type, value) =>
  new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    parent.postMessage({ standin: true, id: asked, type, value }, "*");
  });

/** Tells the page around something that needs no answer. */
export const tellHost = (type, value) => parent.postMessage({ standin: true, type, value }, "*");

/** What the page around may tell. */
export const onHost = (type, listener) => void listeners.set(type, listener);
