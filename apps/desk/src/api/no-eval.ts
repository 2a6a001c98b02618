// Said to `zod` before it is here: the first schema that is made else tries `new Function`. The page's
// policy forbids it, the browser reports that, and reads the whole script once more to name the place.
(globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };
