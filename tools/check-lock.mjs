// Lists packages that the lockfile needs but does not hold: npm leaves out
// binaries of other platforms when the registry it asked lacked them, and
// `npm ci` then fails on those platforms (npm/cli#9846).
import { readFileSync } from 'node:fs';

const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const locked = new Map();
for (const [path, { version }] of Object.entries(packages)) {
  const name = path.split('node_modules/').pop();
  locked.set(name, [...(locked.get(name) ?? []), version]);
}
let missing = 0;
for (const [path, { optionalDependencies }] of Object.entries(packages))
  for (const [name, range] of Object.entries(optionalDependencies ?? {}))
    if (!locked.has(name) || (/^\d/.test(range) && !locked.get(name).includes(range))) {
      console.error(
        `package-lock.json: ${path || 'root'} needs ${name}@${range}, which is not locked`,
      );
      missing++;
    }
process.exit(missing ? 1 : 0);
