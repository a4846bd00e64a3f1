import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Debian's package, as the continuous integration installs Chromium; nothing where Redis is there already. */
function installRedis(): void {
  if (existsSync("/usr/bin/redis-server")) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo"];
  const apt = (...words: readonly string[]): void => {
    const [command = "", ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...words];
    execFileSync(command, rest, { stdio: "ignore" });
  };
  apt("update");
  apt("install", "--yes", "--no-install-recommends", "redis-server");
}

/** Runs the example host on a real Redis, with a worker killed in the middle; throws where it lost or doubled anything. */
export async function runBullmqHost(): Promise<string> {
  installRedis();
  await execute("npx", ["tsx", "examples/hosts/bullmq/survives-a-kill.ts"], { timeout: 90_000 });
  return "";
}
