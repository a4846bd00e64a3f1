// node test/package/list-cjs.cjs SPECIFIER: requires a module and prints every file that this loads.
require(process.argv[2]);
for (const file of Object.keys(require.cache)) process.stdout.write(`${file}\n`);
