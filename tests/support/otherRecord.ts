import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A page that was built from another record than `data/`. */
export interface OtherRecord {
  /** Where it is served, with a slash at its end. */
  address: string;
  /** The folder it was built into. */
  folder: string;
  /** Ends the server and takes the folder away. */
  close(): Promise<void>;
}

/**
 * Builds the page of a record into a folder of its own, as `RECORD=… npm run build -- --outDir …` does, and serves it.
 * @param record the data folder @param pseudo in which words (`PSEUDO=…`) @throws with what the build said if it failed
 */
export async function buildRecord(record: string, pseudo = ''): Promise<OtherRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'contested-record-site-'));
  const said = await built(record, folder, pseudo);
  if (said !== null) throw new Error(said);
  const { address, close } = await serve(folder, [0]);
  return {
    address,
    folder,
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a build said that failed; `null` if it did not. */
function built(record: string, folder: string, pseudo: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'build', '--', '--outDir', folder, '--logLevel', 'warn'], {
      cwd: ROOT,
      shell: process.platform === 'win32',
      env: { ...process.env, RECORD: record, PSEUDO: pseudo },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? null : said));
  });
}
