// Whichever undici is loaded first in a process serves its `fetch`. Node's own is to, as in production: the stand-in store
// brings another one, and test files share their processes.
await fetch("data:,");
export {};
