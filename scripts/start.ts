/** `npm start`: serves dist/ on 127.0.0.1 and prints the address. `PORT` asks for one port and no other. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './serve';

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const asked = process.env.PORT;
const ports = asked ? [Number(asked)] : Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i);

try {
  if (!existsSync(`${dist}index.html`)) throw new Error('dist/ holds no page yet: run `npm run build`.');
  if (!ports.every((port) => Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${asked ?? ''}".`);
  }
  const { address, close } = await serve(dist, ports);
  console.log(`Contested Record is at ${address} (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
