import fc from "fast-check";

// The same cases in every run. A failure prints the seed that repeats it.
fc.configureGlobal({ seed: 20_260_706 });
