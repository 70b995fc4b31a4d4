/** Finds the Chromium that the browser tests drive: one named in the environment, the system's, Playwright's own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium } from 'playwright';

export const LAUNCH_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const VARIABLES = [
  'CHROMIUM_PATH',
  'CHROME_PATH',
  'PUPPETEER_EXECUTABLE_PATH',
  'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_APPLICATIONS = ['Chromium', 'Google Chrome'];
const UNIX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/homebrew/bin', '/snap/bin'];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Every path at which a Chromium may be, in the order in which they are to be tried, each once. Pure: looks at no disk.
 *
 * @param env the environment's variables
 * @param platform as in `process.platform`
 * @param own where Playwright would keep the one it downloads
 */
export function candidates(env: Environment, platform: NodeJS.Platform, own: string): string[] {
  const windows = platform === 'win32';
  const { delimiter, join } = windows ? win32 : posix;
  const named = VARIABLES.map((name) => env[name]);
  const path = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => path.map((folder) => join(folder, windows ? `${name}.exe` : name)));
  return [...new Set([...named, ...onPath, ...usualPlaces(env, platform), own])].filter(
    (found): found is string => found !== undefined && found !== '',
  );
}

function usualPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = WINDOWS_FOLDERS.map((name) => env[name]).filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => win32.join(root, program)));
  }
  const unix = UNIX_FOLDERS.flatMap((folder) => NAMES.map((name) => posix.join(folder, name)));
  if (platform !== 'darwin') return unix;
  const roots = ['/Applications', ...(env.HOME === undefined ? [] : [posix.join(env.HOME, 'Applications')])];
  const apps = MAC_APPLICATIONS.map((name) => `${name}.app/Contents/MacOS/${name}`);
  return [...roots.flatMap((root) => apps.map((app) => posix.join(root, app))), ...unix];
}

/**
 * The path of a Chromium that really starts. If there is none, one is installed: by Playwright, or, where this runs as
 * root on a Debian, by apt.
 *
 * @throws an error of one line that says what to do, if there is none and none can be installed
 */
export async function findChromium(): Promise<string> {
  const found = await firstThatStarts();
  if (found !== undefined) return found;
  for (const install of [installWithPlaywright, installWithApt]) {
    if (!install()) continue;
    const installed = await firstThatStarts();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium was found: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  );
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const executablePath of candidates(process.env, process.platform, chromium.executablePath())) {
    if (!existsSync(executablePath)) continue;
    try {
      const browser = await chromium.launch({ executablePath, args: [...LAUNCH_ARGS], timeout: 30_000 });
      await browser.close();
      return executablePath;
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      console.warn(`${executablePath} does not start: ${reason}`);
    }
  }
  return undefined;
}

function installWithPlaywright(): boolean {
  console.warn('No Chromium was found; asking Playwright for one.');
  return run('npx', ['--no-install', 'playwright', 'install', 'chromium'], 240_000, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.warn('No Chromium was found; asking apt for one.');
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['update'], 240_000, env) && run('apt-get', install, 600_000, env);
}

function run(command: string, args: string[], timeout: number, env: Environment): boolean {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    return true;
  } catch {
    return false;
  }
}
