// node test/package/list-esm.mjs SPECIFIER: imports a module and prints every file that this loads.
import { createRequire, register } from "node:module";

register("./load-hook.mjs", import.meta.url);
await import(process.argv[2]);
// What a CommonJS package requires by itself passes by the hook.
for (const file of Object.keys(createRequire(import.meta.url).cache)) process.stdout.write(`${file}\n`);
