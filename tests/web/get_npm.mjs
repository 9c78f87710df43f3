// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches npm's own package from the registry: node get_npm.mjs FILE.tgz
// Debian's npm brings some 300 packages along; this one needs none. The registry is the one that npm
// would take: its environment variable, the user's or the machine's npmrc, else the public one.
// Ends with 1, and leaves no file, where the registry is out of reach or the package is another.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const version = '10.9.9'; // the last line that runs on node 18
const integrity = 'sha512-1g+6jLQvaIuB4zwvHL7yrXuXcWZwDsCtBX8bbWDqbvJSSr9nPiDDWTHNgwXR27iIcTTW7v3A57hDW9RYv2W4Yg==';

function configured_registry(file) {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').match(/^\s*registry\s*=\s*(\S+)/m)?.[1];
}

const registry = process.env.npm_config_registry ?? process.env.NPM_CONFIG_REGISTRY ??
  configured_registry(join(homedir(), '.npmrc')) ?? configured_registry('/etc/npmrc') ?? 'https://registry.npmjs.org/';

try {
  const answer = await fetch(`${registry.replace(/\/$/, '')}/npm/-/npm-${version}.tgz`, { signal: AbortSignal.timeout(60000) });
  if (!answer.ok) throw new Error(`the registry answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (`sha512-${createHash('sha512').update(bytes).digest('base64')}` !== integrity) throw new Error('the package is not the expected one');
  writeFileSync(process.argv[2], bytes);
} catch (error) {
  console.error(`npm could not be fetched: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
